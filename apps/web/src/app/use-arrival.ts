import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** The page of an address: the steps of one case are one page, and so are the filters of one list. */
const pageOf = (pathname: string): string => pathname.split('/').slice(0, 3).join('/');

/** After a change of page the focus goes to its content, so that a keyboard or a screen reader begins where the eye does. */
export const useArrival = (): void => {
  const page = useRouterState({ select: ({ location }) => pageOf(location.pathname) });
  const last = useRef(page);
  useEffect(() => {
    if (last.current === page) return;
    last.current = page;
    document.getElementById('content')?.focus({ preventScroll: true });
  }, [page]);
};
