import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { answer, api } from '../../api/client';
import { buttonStyle } from '../../shared/ui/button-styles';
import { useSessionTexts } from './texts';

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;
/** So long the typing rests before the domain is asked for. */
const REST_MS = 400;

/** What was typed once the typing rests. */
const useRested = (value: string): string => {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => setRested(value), REST_MS);
    return () => window.clearTimeout(timer);
  }, [value]);
  return rested;
};

interface SingleSignOnOfferProps {
  readonly email: string;
  /** Where the person wanted to go. */
  readonly next: string;
}

/** The way through the provider, for whoever's domain has one; for the others there is nothing here. */
export const SingleSignOnOffer = ({ email, next }: SingleSignOnOfferProps) => {
  const t = useSessionTexts();
  const rested = useRested(email.trim());
  const isAddress = ADDRESS.test(rested);
  const domain = rested.slice(rested.lastIndexOf('@') + 1).toLowerCase();
  const { data } = useQuery({
    // By the domain: another name of the same office gets the same answer.
    queryKey: ['single-sign-on', 'for', domain],
    queryFn: () => answer(api.GET('/api/v1/single-sign-on/for', { params: { query: { email: rested } } })),
    enabled: isAddress,
    staleTime: 60_000,
    retry: false,
  });
  const startAt = isAddress ? data?.startAt : undefined;
  return (
    <div role="status">
      {startAt != null && (
        <a
          href={`/api/v1/single-sign-on/start?${new URLSearchParams({ email: rested, next }).toString()}`}
          className={buttonStyle('secondary', 'medium', 'mt-3 w-full')}
        >
          <KeyRound size={16} aria-hidden />
          {t('singleSignOn')}
        </a>
      )}
    </div>
  );
};
