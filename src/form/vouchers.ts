/** Reads 凭证情况: whether contract, payment voucher and invoice are all there, or the local department's certificate (注1). */
import { dense } from './reading';
import { readYesNo } from './yes-no';

const CERTIFICATE =
  /(?:工信|主管)?(?:部门|局)(?:出具|提供)?(?:的)?(?:相关)?(?:有效)?(?:证明|证实)|^证明(?:材料)?$|政府集采.*证明/u;
const NO_CERTIFICATE = /(?:缺|未|没有|无|待)[^，。；,;]*证明/u;
const LACKING = /(?:缺|未|没|无|不|待补|仅|只)/u;
const KINDS = [/合同/u, /付款|支付|转账|回单|汇款/u, /发票/u];

/** True, false, or null when the words say neither. */
export function readVouchers(said: string): boolean | null {
  const text = dense(said);
  const kinds = KINDS.filter((kind) => kind.test(text)).length;
  if (CERTIFICATE.test(text) && !NO_CERTIFICATE.test(text)) return true;
  if (LACKING.test(text)) return false;
  if (kinds === KINDS.length || /^(?:三项|三证|均|都|全部|材料|凭证)?(?:已)?(?:齐全|齐备|完整)$/u.test(text))
    return true;
  if (kinds > 0) return false;
  const marked = readYesNo(said);
  return typeof marked === 'boolean' ? marked : null;
}
