/** 三星级、四星级、五星级. */
export type Star = 3 | 4 | 5;
