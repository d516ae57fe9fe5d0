import type { Role } from '../../../../functions/api/console/roles';
import type { SignIn } from '../../../../functions/api/console/sign-in';
import type { Clock } from '../../../../runtime/ports/clock';

/** People of the invented board, one per role. */
export const people: Record<Role, string> = {
  officer: 'Fenna Wolters',
  'second-signatory': 'Bram Dijkhuis',
  director: 'Nienke Postema',
  auditor: 'Sjoerd Althuis',
};

/** A provider that sends everybody straight back as the role in `next`. */
export function fakeSignIn(clock: Clock): SignIn & { next: Role | 'refused' | 'no-role'; freshAsked: boolean } {
  const signIn = {
    next: 'officer' as Role | 'refused' | 'no-role',
    freshAsked: false,
    begin: async (fresh: boolean) => {
      signIn.freshAsked = fresh;
      const pending = { state: 'state', nonce: 'nonce', codeVerifier: 'verifier', fresh };
      return { url: '/console/callback?code=abc&state=state', pending };
    },
    finish: async (query: string) => {
      const { next } = signIn;
      if (next === 'refused' || next === 'no-role') return next;
      if (!query.includes('state=state')) return 'refused' as const;
      return { subject: next, name: people[next], role: next, authenticatedAt: clock.now() };
    },
  };
  return signIn;
}
