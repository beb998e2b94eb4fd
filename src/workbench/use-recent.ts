/** The recent files as the start screen shows them, and what reads them again. */
import { useCallback, useEffect, useState } from 'react';
import { recentFiles, type RecentFile } from './recent';

export function useRecent(): readonly [readonly RecentFile[], () => void] {
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  const again = useCallback(() => {
    void recentFiles().then(setRecent);
  }, []);
  useEffect(again, [again]);
  return [recent, again];
}
