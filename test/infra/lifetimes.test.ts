import { lifetimesFor } from '../../infra/lifetimes';

const terms = {
  stagingDaysAfterRelease: 7,
  linkDays: 30,
  archiveDaysAfterRelease: 30,
  requestFileYears: 2,
  remedyTerm: { keepArchive: false, weeks: 8 },
};
const days = (changed: Partial<typeof terms>) => {
  const { requests, staging, archive } = lifetimesFor({ ...terms, ...changed });
  return [requests.toDays(), staging.toDays(), archive.toDays()];
};

describe('when a bucket empties itself, whatever the expiry job did (S-15)', () => {
  // 93 days of answer and extension, 62 of pause, the board's term, 14 of margin.
  it('is after the longest answer, the longest pause and the board’s own term', () => {
    expect(days({})).toEqual([901, 176, 199]);
  });

  it('is soon where suppliers deliver: a month to answer, and the margin', () => {
    expect(lifetimesFor(terms).inbox.toDays()).toBe(45);
  });

  it('is after the remedy term where the board keeps archives for it (L-48)', () => {
    expect(days({ remedyTerm: { keepArchive: true, weeks: 8 } })).toEqual([901, 225, 225]);
  });
});
