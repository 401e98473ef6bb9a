// What an audit comes to: the report of `npm audit --json` against the list of what may stand for a while.

const GRAVE = new Set(['high', 'critical']);
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Each grave advisory once, with the package it speaks of. */
export function advisoriesOf(report) {
  const found = new Map();
  for (const vulnerability of Object.values(report.vulnerabilities ?? {}))
    for (const via of vulnerability.via ?? [])
      if (typeof via === 'object' && GRAVE.has(via.severity)) {
        const id = /GHSA-[\w-]+/.exec(via.url ?? '')?.[0] ?? String(via.source);
        found.set(id, { id, package: via.name, title: via.title, url: via.url });
      }
  return [...found.values()];
}

/** What is wrong with the list itself: an entry without a reason or an end is no decision. */
export function listFaults(allowed, today) {
  return allowed.flatMap((entry, index) => {
    const name = entry.id ?? `entry ${index + 1}`;
    if (typeof entry.id !== 'string' || typeof entry.package !== 'string')
      return [`${name}: needs an id and a package`];
    if (typeof entry.reason !== 'string' || entry.reason.trim().length < 20)
      return [`${name}: needs a reason of a sentence`];
    if (typeof entry.until !== 'string' || !DAY.test(entry.until) || Number.isNaN(Date.parse(entry.until)))
      return [`${name}: needs an end, "until": "YYYY-MM-DD"`];
    return entry.until < today ? [`${name}: was allowed until ${entry.until}; decide again`] : [];
  });
}

/**
 * @param report what npm wrote; a registry that cannot be asked gives no `auditReportVersion`.
 * @returns `clean`, `faulty` with every reason, or `not-asked` with what the registry said.
 */
export function judgeAudit(report, allowed, today) {
  const faults = listFaults(allowed, today);
  if (report === undefined || report.auditReportVersion === undefined)
    return faults.length > 0
      ? { outcome: 'faulty', faults }
      : { outcome: 'not-asked', why: report?.message ?? report?.error?.summary ?? 'npm gave no report' };
  const known = new Set(allowed.map(({ id }) => id));
  faults.push(
    ...advisoriesOf(report)
      .filter(({ id }) => !known.has(id))
      .map(({ id, package: name, title, url }) => `${name}: ${title} (${id}, ${url})`),
  );
  return faults.length === 0 ? { outcome: 'clean' } : { outcome: 'faulty', faults };
}
