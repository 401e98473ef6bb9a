import { Banner } from '../../shared/ui/banner';
import { useSessionTexts } from './texts';

/** Why a sign-in through a provider led back here; the address says it by one of these words. */
const PROBLEMS = [
  'no-connection',
  'expired',
  'provider-refused',
  'provider-unreachable',
  'answer-invalid',
  'email-unverified',
  'unknown-person',
  'person-disabled',
  'no-role',
] as const;

/** Says in words why there is no session; an address that somebody made up says nothing. */
export const SignInProblem = ({ problem }: { readonly problem: string | undefined }) => {
  const t = useSessionTexts();
  const known = PROBLEMS.find((word) => problem === `sso.${word}`);
  if (known === undefined) return null;
  return (
    <Banner tone="danger" title={t(`sso.${known}`)} isAlert className="mb-5">
      {t(`sso.${known}.remedy`)}
    </Banner>
  );
};
