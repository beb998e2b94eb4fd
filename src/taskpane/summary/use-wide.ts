/** Whether an element is at least so wide, px. */
import { useEffect, useState, type RefObject } from 'react';

export function useWide(element: RefObject<HTMLElement>, least: number): boolean {
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const box = element.current;
    if (!box || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(([entry]) => {
      setWide((entry?.contentRect.width ?? 0) >= least);
    });
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  });
  return wide;
}
