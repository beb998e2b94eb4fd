/** Which 设区市 and 县（市、区） an enterprise belongs to: by its address, else by the registrar in its code. */
import type { City, Divisions } from '../model/reference';

export interface Region {
  readonly city: string;
  readonly county: string;
  /** Six digits by which regions are put in order; '' when nothing is known. */
  readonly code: string;
}

/** 高新区 is the shortest name of a zone that tells it from others in its city. */
const LEAST = 3;
const NOWHERE: Region = { city: '', county: '', code: '' };

/** An address names its county more surely than a code does: a code's digits are the registrar's. */
export function regionOf(address: string, uscc: string, divisions: Divisions): Region {
  const byCode = regionByCode(uscc.slice(2, 8), divisions);
  const byAddress = regionByAddress(address.normalize('NFKC').replace(/\s+/gu, ''), byCode, divisions);
  if (byAddress.county !== '' || byCode.city === '') return byAddress;
  // 连云港市 in the address and 海州区 in the code go together; two different cities do not.
  return byAddress.city === '' || byAddress.city === byCode.city ? byCode : byAddress;
}

function regionByCode(code: string, { cities }: Divisions): Region {
  for (const city of cities) {
    const county = city.counties.find((each) => each.code === code);
    if (county) return { city: city.name, county: county.name, code };
  }
  const city = cities.find((each) => each.code.slice(0, 4) === code.slice(0, 4));
  return city ? { city: city.name, county: '', code: city.code } : NOWHERE;
}

function regionByAddress(address: string, byCode: Region, { home, cities }: Divisions): Region {
  if (address === '') return NOWHERE;
  const rest = address.replace(new RegExp(`^(?:中国)?(?:${short(home.name)}省?)?`, 'u'), '');
  const city =
    cities.find(({ name }) => rest.startsWith(short(name))) ?? cities.find(({ name }) => rest.includes(name));
  if (city) return within(city, rest);
  // A county's name without its city's: 鼓楼区 is in two of them, and the code then says which.
  const found = cities.map((each) => within(each, rest)).filter(({ county }) => county !== '');
  return found.find((region) => region.city === byCode.city) ?? (found.length === 1 ? (found[0] ?? NOWHERE) : NOWHERE);
}

/** The county or zone that the address names first, after its city. */
function within(city: City, address: string): Region {
  const named = city.counties.filter(({ name }) => address.includes(name));
  const [county] = named.sort((left, right) => address.indexOf(left.name) - address.indexOf(right.name));
  if (county) return { city: city.name, county: county.name, code: county.code };
  const zone = city.zones.find((name) => address.includes(name) || address.includes(withoutCity(name, city)));
  return { city: city.name, county: zone ?? '', code: city.code };
}

/** 连云港经济技术开发区 stands in an address as 经济技术开发区, after its city; a bare 新区 would say too little. */
function withoutCity(zone: string, city: City): string {
  const bare = zone.startsWith(short(city.name)) ? zone.slice(short(city.name).length) : zone;
  return bare.length >= LEAST ? bare : zone;
}

function short(name: string): string {
  return name.replace(/(?:省|市)$/u, '');
}
