const PREFIX = 'draft:';
const OWNER = 'drafts-of';

const names = () => Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));

/** What somebody has typed and not saved yet. It outlives a reload, a lost session and a lost connection; it ends with the tab. */
export const drafts = {
  read<T>(name: string): T | undefined {
    try {
      const kept = sessionStorage.getItem(PREFIX + name);
      return kept === null ? undefined : (JSON.parse(kept) as T);
    } catch {
      return undefined;
    }
  },

  keep: (name: string, typed: unknown) => sessionStorage.setItem(PREFIX + name, JSON.stringify(typed)),

  forget: (name: string) => sessionStorage.removeItem(PREFIX + name),

  /** Whoever signs in next in this tab does not find what another has typed. */
  belongTo(account: string) {
    if (sessionStorage.getItem(OWNER) !== account) {
      names().forEach((key) => sessionStorage.removeItem(key));
      sessionStorage.setItem(OWNER, account);
    }
  },
};
