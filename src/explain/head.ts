import type { Application } from '../model/application';
import type { Star } from '../model/star';
import type { Batch, Edition } from '../model/edition';
import type { ApplicantGroupVerdict, Verdict } from '../model/verdict';
import { groupInWords } from './report';
import { say, type Language } from './wording';

/** What a report says first: who applies, under what, and what came of it, each with its heading. */
export function headRows(
  language: Language,
  judged: {
    readonly application: Application;
    readonly edition: Edition;
    readonly batch?: Batch;
    readonly asOf?: string;
    readonly target: Star;
    readonly verdict: Verdict;
    readonly group?: ApplicantGroupVerdict;
  },
): (readonly [string, string])[] {
  const { application, edition, batch, asOf, target, verdict, group } = judged;
  const word = (code: string) => say(language, code);
  return [
    [word('head/applicant'), [application.applicant.name.shown, application.applicant.uscc.shown].join(' ').trim()],
    [word('head/edition'), [edition.title, batch?.id, asOf].filter(Boolean).join(' · ')],
    [word('head/target'), word(`star/${target}`)],
    [word('head/prejudged'), word(`star/${verdict.star}`)],
    ...(group ? [[word('head/group'), groupInWords(language, group)] as const] : []),
  ];
}
