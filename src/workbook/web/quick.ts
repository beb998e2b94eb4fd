import { SheetInterceptorService } from '@univerjs/preset-sheets-core';

/**
 * Owns what the library is kept from doing for nothing: in every text it draws it looks for a number or a day in disguise, once for
 * each open workbook, even where it is told not to mark them. That took more than half of the drawing.
 */
const FOR_NOTHING = /\bdisableForceStringMark\b/;

type Intercept = SheetInterceptorService['intercept'];

export function drawQuickly(): void {
  const own = SheetInterceptorService.prototype as { intercept: Intercept };

  const { intercept } = own;
  own.intercept = function (this: SheetInterceptorService, point, interceptor) {
    if (FOR_NOTHING.test(String(interceptor.handler))) return { dispose: () => undefined };
    return intercept.call(this, point, interceptor);
  };
}
