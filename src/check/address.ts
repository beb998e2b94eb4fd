import type { Application } from '../model/application';
import { finding, type Finding } from '../model/finding';
import type { Divisions } from '../model/reference';
import { usccKey } from '../model/uscc';
import { applicantClause } from './clause';
import type { CheckContext } from './context';
import { read } from './entries';

/** Registered in Jiangsu, an independent legal person: what the address and the name can show of it. */
export function checkAddress({ applicant }: Application, context: CheckContext): readonly Finding[] {
  const { divisions } = context;
  const clause = applicantClause(context.edition);
  const found: Finding[] = [];
  const address = read(applicant.address)?.normalize('NFKC').replace(/\s+/gu, '');
  if (address !== undefined) {
    const cells = [applicant.address.cell];
    const { shown } = applicant.address;
    const elsewhere = otherProvince(address, divisions);
    const ours = usccKey(read(applicant.uscc) ?? '').slice(2, 4) === divisions.home.code;
    if (elsewhere !== undefined)
      found.push(
        finding(
          'check/address-province',
          'warning',
          cells,
          { shown, province: elsewhere, home: divisions.home.name },
          clause,
        ),
      );
    else if (!ours && !namesHome(address, divisions))
      found.push(
        finding(
          'check/address-unclear',
          'hint',
          [...cells, applicant.uscc.cell],
          { shown, home: divisions.home.name },
          clause,
        ),
      );
  }
  const name = read(applicant.name);
  if (name !== undefined && /(?:分公司|分厂|办事处|营业部|分支机构)[)）]?$/u.test(name.trim()))
    found.push(finding('check/branch', 'warning', [applicant.name.cell], { name }, clause));
  return found;
}

/** Only the beginning counts: 上海路 is a street of many cities. */
function otherProvince(address: string, { provinces, home }: Divisions): string | undefined {
  const rest = address.replace(/^中国/u, '');
  return provinces.find(({ code, name }) => {
    const short = shortName(name);
    return (
      code !== home.code && [name, `${short}省`, `${short}市`, `${short}自治区`].some((form) => rest.startsWith(form))
    );
  })?.name;
}

function namesHome(address: string, { home, cities }: Divisions): boolean {
  if (address.includes(shortName(home.name))) return true;
  return cities.some(
    ({ name, counties, zones }) =>
      address.includes(shortName(name)) ||
      counties.some((county) => address.includes(county.name)) ||
      zones.some((zone) => address.includes(zone)),
  );
}

function shortName(name: string): string {
  return name.replace(/(?:省|市|特别行政区|(?:壮族|回族|维吾尔)?自治区)$/u, '');
}
