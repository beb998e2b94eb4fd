import type { Application } from '../model/application';
import type { Finding } from '../model/finding';
import { checkAddress } from './address';
import { checkBlanks } from './blank';
import { checkClusters } from './cluster';
import { checkCommitment } from './commitment';
import { checkConsistency } from './consistency';
import { checkContact } from './contact';
import type { CheckContext } from './context';
import { checkEquipment } from './equipment';
import { checkEvidence } from './evidence';
import { checkExplained } from './explained';
import { checkHeadcount } from './headcount';
import { checkIndustry } from './industry';
import { checkInvestment } from './investment';
import { checkInvoices } from './invoice';
import { checkInvoiceNumbers } from './invoice-number';
import { checkMaterials } from './materials';
import { checkNarratives } from './narratives';
import { checkPool } from './pool';
import { checkRightForm } from './right-form';
import { checkStar } from './star';
import { checkUscc } from './uscc';

/** Every check, in the order of the form. */
const CHECKS: readonly ((application: Application, context: CheckContext) => readonly Finding[])[] = [
  checkRightForm,
  checkBlanks,
  checkAddress,
  checkUscc,
  checkContact,
  checkHeadcount,
  checkStar,
  checkPool,
  checkIndustry,
  checkClusters,
  checkNarratives,
  checkEvidence,
  checkConsistency,
  checkInvestment,
  checkInvoiceNumbers,
  checkInvoices,
  checkExplained,
  checkEquipment,
  checkMaterials,
  checkCommitment,
];

/**
 * The form's own checks of a filled application, besides the criteria: what contradicts itself, is misspelt or left out.
 * No finding changes a verdict. What could not be read at all was the form reader's to report.
 */
export function checkApplication(application: Application, context: CheckContext): readonly Finding[] {
  return CHECKS.flatMap((check) => check(application, context));
}
