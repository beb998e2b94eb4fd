/**
 * Owns the two spellings of functions: as a file stores the younger ones and those of an add-in, and as a person sees and types
 * them. What stands between quotation marks, and names of sheets, stay as they are.
 */

/** `_xlfn.`, `_xlfn._xlws.` before functions younger than Excel 2007, `_xlpm.` before names of LET and LAMBDA. */
const PREFIX = /(?:_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/gi;
/** Functions of the add-in as Excel stores them. */
const STORED = /_xldudf_STARCLOUD_(\w+)/gi;
/** Texts and quoted names of sheets stand apart. */
const APART = /("(?:[^"]|"")*"|'(?:[^']|'')*')/;
export function shownFormula(stored: string): string {
  return outside(stored, (piece) => piece.replace(STORED, 'STARCLOUD.$1').replace(PREFIX, ''));
}

/** Texts, quoted names of sheets, absolute references, words, anything else. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\$[A-Za-z]{1,3}(?:\$?\d+)?|[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*|[\s\S]/g;
const WORD = /^[A-Za-z_\u0080-\uffff]/;

/** As a file stores what a person typed, without `=`. */
export function storedFormula(typed: string): string {
  const tokens = typed.match(TOKENS) ?? [];
  const next = (index: number): string => tokens.slice(index + 1).find((token) => token.trim() !== '') ?? '';
  /** Calls that are open, the innermost last, each with the names it gives to values. */
  const calls: { readonly naming: boolean; readonly names: Set<string>; fresh: boolean }[] = [];
  let called = '';
  return tokens
    .map((token, index) => {
      const call = calls.at(-1);
      const fresh = call?.fresh === true;
      if (call && token.trim() !== '') call.fresh = false;
      if (token === '(') calls.push({ naming: NAMING.has(called), names: new Set(), fresh: true });
      else if (token === ')') calls.pop();
      else if (token === ',' && call) call.fresh = true;
      // A cell's own part of a column or row, which a file's formula takes without saying so.
      else if (token === '@' && tokens[index - 1] !== '[') return '';
      called = '';
      if (!WORD.test(token)) return token;
      const upper = token.toUpperCase();
      if (fresh && call.naming && next(index) === ',') call.names.add(upper);
      if (calls.some(({ names }) => names.has(upper)) && next(index) !== '!') return `_xlpm.${token}`;
      if (next(index) !== '(') return token;
      called = upper;
      return storedName(token, upper);
    })
    .join('');
}

/** Functions whose arguments may name what follows. */
const NAMING = new Set(['LET', 'LAMBDA']);

function storedName(name: string, upper: string): string {
  if (upper.startsWith('STARCLOUD.')) return `_xldudf_STARCLOUD_${upper.slice('STARCLOUD.'.length)}`;
  if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
  return YOUNG_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
}

/** Whether it says `A1#`, all that the formula in A1 fills: the grid does not know this and would give an error for it. */
export function marksFilled(typed: string): boolean {
  return (
    typed.includes('#') && outside(typed, (piece) => piece.replace(/\$?[A-Z]{1,3}\$?\d{1,7}#/gi, '\n')).includes('\n')
  );
}

function outside(formula: string, change: (piece: string) => string): string {
  return formula
    .split(APART)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');
}

const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

/** Functions that came after the format (MS-XLSX §2.2.2, future functions). */
const YOUNG_FUNCTIONS = new Set(
  (
    'ACOT ACOTH AGGREGATE ANCHORARRAY ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST ' +
    'CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ' +
    'DETECTLANGUAGE DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE ' +
    'FIELDVALUE FILTERXML ' +
    'FORECAST.ETS FORECAST.ETS.CONFINT FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS GROUPBY HSTACK HYPGEOM.DIST IFNA IFS ' +
    'IMAGE IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV ' +
    'MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST ' +
    'NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERCENTOF PERMUTATIONA PHI PIVOTBY ' +
    'POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE REGEXEXTRACT REGEXREPLACE REGEXTEST RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SINGLE SKEW.P ' +
    'SORTBY STDEV.P STDEV.S STOCKHISTORY SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT ' +
    'TOCOL TOROW TRANSLATE TRIMRANGE UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH ' +
    'XOR Z.TEST'
  ).split(' '),
);
