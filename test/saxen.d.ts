/** The part of saxen's interface that the tests compare with; the package brings no types. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', listen: (name: string, attributes: () => Record<string, string>) => void): this;
    on(event: 'closeTag' | 'text' | 'cdata', listen: (text: string) => void): this;
    parse(xml: string): Error | null;
  }
}
