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

/** As a file stores what a person typed, without `=`. */
export function storedFormula(typed: string): string {
  return outside(typed, (piece) =>
    piece.replace(/([A-Za-z_][\w.]*)(?=\s*\()/g, (name) => {
      const upper = name.toUpperCase();
      if (upper.startsWith('STARCLOUD.')) return `_xldudf_STARCLOUD_${upper.slice('STARCLOUD.'.length)}`;
      if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
      return YOUNG_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
    }),
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
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST ' +
    'CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ' +
    'DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FLOOR.MATH FLOOR.PRECISE ' +
    'FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS ' +
    'IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV ' +
    'MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST ' +
    'NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI ' +
    'POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P ' +
    'SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT ' +
    'TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH ' +
    'XOR Z.TEST'
  ).split(' '),
);
