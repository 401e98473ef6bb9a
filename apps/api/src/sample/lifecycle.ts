import type { CaseKind } from '@permitdesk/persistence/entities/case.row';
import type { SampleRoleKey } from './sample-roles.js';
import type { ScriptedCase } from './scripted-case.js';

/** A case of the sample: who, where, and how far it has come. */
export interface SampleStory {
  readonly employer: string;
  readonly role: SampleRoleKey;
  /** Lives through the case. `open` makes another case in the same worker's chain. */
  readonly live: (first: ScriptedCase, open: () => ScriptedCase) => Promise<unknown>;
}

/** From the request to the number in the worker's hands, ending on the given day. */
const toNumber = async (
  story: ScriptedCase,
  by: number,
  kind: CaseKind = 'first_permit',
  previous?: ScriptedCase,
): Promise<ScriptedCase> => {
  await story.request(by - 16, kind, previous);
  await story.accept(by - 15);
  await story.assess(by - 12);
  await story.review(by - 12);
  await story.signOff(by - 10);
  await story.pay(by - 8);
  await story.draftOffer(by - 6);
  await story.agree(by - 5);
  await story.attest(by - 4);
  await story.ready(by - 3);
  await story.submit(by - 2);
  return story.handOver(by);
};

const toFiled = async (story: ScriptedCase, by: number): Promise<ScriptedCase> =>
  (await toNumber(story, by - 4)).file(by, 'outside');

const toExamined = async (story: ScriptedCase, by: number): Promise<ScriptedCase> => {
  await toFiled(story, by - 8);
  await story.record(by - 6, 'biometrics.instructed', { letterOn: day(story, by - 6), dueOn: day(story, by + 24) });
  await story.record(by - 3, 'biometrics.given', { givenOn: day(story, by - 3), place: 'Visa application centre' });
  return story.record(by, 'examination.started', {});
};

const toIssued = async (story: ScriptedCase, by: number, endsOn: number): Promise<ScriptedCase> => {
  await toExamined(story, by - 20);
  await story.record(by - 9, 'application.approved', {
    letterOn: day(story, by - 9),
    letterValidTo: day(story, endsOn),
  });
  await story.issueUntil(by, endsOn);
  return story.record(by, 'permit.compared', {
    comparedOn: day(story, by),
    result: 'Same employer, occupation, place and dates as the offer.',
  });
};

const toWorking = async (story: ScriptedCase, by: number, endsOn: number): Promise<ScriptedCase> => {
  await toIssued(story, by - 3, endsOn);
  return story.start(by);
};

const day = (story: ScriptedCase, offset: number): string => story.day(offset);

/** A renewal in the same chain, filed on a day before the first permit's end. */
const toRenewalFiled = async (
  first: ScriptedCase,
  next: ScriptedCase,
  by: number,
  firstEndsOn: number,
): Promise<ScriptedCase> => {
  await toNumber(next, by - 3, 'renewal', first);
  return next.file(by, 'renewal', day(first, firstEndsOn));
};

/** One worker in every stage of the lifecycle, and the answers that need no offer. */
export const SAMPLE_STORIES: readonly SampleStory[] = [
  // Before the portal.
  { employer: 'grid', role: 'engineer', live: (c) => c.request(-1) },
  { employer: 'grid', role: 'engineer', live: async (c) => (await c.request(-4)).accept(-3) },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) => (await (await c.request(-6)).accept(-5)).assess(-3, { left: 2 }),
  },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) => (await (await (await c.request(-8)).accept(-7)).assess(-4)).review(-2),
  },
  {
    employer: 'hotel',
    role: 'hotelier',
    live: async (c) => (await (await (await (await c.request(-9)).accept(-8)).assess(-6)).review(-5)).signOff(-3),
  },
  // Four musicians of one festival: one capped fee for the group is due (IRPR s. 303.1(7)).
  ...[-4, -4, -5, -5].map((on): SampleStory => ({
    employer: 'festival',
    role: 'musician',
    live: async (c) =>
      (await (await (await (await c.request(on - 6)).accept(on - 5)).assess(on - 3)).review(on - 2)).signOff(on),
  })),
  {
    employer: 'university',
    role: 'researcher',
    live: async (c) => {
      await (await (await (await c.request(-12)).accept(-11)).assess(-9)).review(-8);
      await c.signOff(-6);
      await c.claimExemption(
        -5,
        'R299(2)(e)',
        'The chair is funded by the national council, which named the worker; its letter is joined.',
      );
      return c.draftOffer(-3);
    },
  },
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await (await (await (await c.request(-14)).accept(-13)).assess(-11)).review(-10);
      await (await c.signOff(-9)).pay(-7, { kept: 'note' });
      return (await c.draftOffer(-5)).agree(-2);
    },
  },
  {
    employer: 'hotel',
    role: 'hotelier',
    live: async (c) => {
      await (await (await (await c.request(-16)).accept(-15)).assess(-13)).review(-12);
      await (await (await c.signOff(-10)).pay(-9, { kept: 'note' })).draftOffer(-7);
      return (await (await c.agree(-5)).attest(-3)).ready(-1);
    },
  },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) => {
      await (await (await (await c.request(-18)).accept(-17)).assess(-14)).review(-13);
      await (await (await c.signOff(-11)).pay(-9)).draftOffer(-8);
      return (await (await (await c.agree(-6)).attest(-5)).ready(-4)).submit(-3);
    },
  },
  // Answers that end the employer's steps.
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) =>
      (await (await c.request(-9)).accept(-8)).conclude(
        -6,
        'lmia_needed',
        'The Global Talent Stream belongs to the Temporary Foreign Worker Program: an LMIA is needed. No exemption of the International Mobility Program fits the job.',
      ),
  },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) =>
      (await (await c.request(-11)).accept(-10)).conclude(
        -8,
        'no_permit_needed',
        'R186(a) and R187: six days of training on machines bought here; paid abroad, no entry to the labour market.',
      ),
  },
  {
    employer: 'bridge',
    role: 'manager',
    live: async (c) =>
      (
        await (
          await (await c.request(-13)).accept(-12)
        ).conclude(-10, 'no_offer_needed', 'R209.91: the employer owns an international bridge.')
      ).record(-6, 'documents.started', {}),
  },
  {
    employer: 'hotel',
    role: 'hotelier',
    live: async (c) => {
      await (
        await (await c.request(-40)).accept(-39)
      ).conclude(-37, 'no_offer_needed', 'Open permit as the spouse of a TEER 1 worker (C41).', 'C41');
      await c.record(-30, 'documents.started', {});
      await c.record(-28, 'application.filed', { route: 'inside', receivedAt: c.instant(-28) });
      return c.record(-20, 'examination.started', {});
    },
  },
  // The application.
  { employer: 'grid', role: 'engineer', live: (c) => toNumber(c, -4) },
  {
    employer: 'tamarack',
    role: 'professional',
    live: async (c) => (await toNumber(c, -9)).record(-5, 'documents.started', {}),
  },
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await toFiled(c, -12);
      return c.record(-8, 'biometrics.instructed', { letterOn: day(c, -8), dueOn: day(c, 22) });
    },
  },
  {
    employer: 'tamarack',
    role: 'professional',
    live: async (c) => (await toNumber(c, -15, 'new_employer')).file(-10, 'inside'),
  },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c, open) => {
      await toWorking(c, -340, 40);
      return toRenewalFiled(c, open(), -6, 40);
    },
  },
  {
    employer: 'tamarack',
    role: 'professional',
    live: async (c) => {
      await toNumber(c, -6);
      await c.record(-3, 'documents.started', {});
      return c.record(0, 'border.presented', { port: 'Emerson', presentedAt: c.instant(0) });
    },
  },
  {
    employer: 'hotel',
    role: 'hotelier',
    live: async (c) => {
      await toFiled(c, -25);
      return c.record(-4, 'application.returned', {
        letterOn: day(c, -4),
        reason: 'A signature was missing on one form.',
      });
    },
  },
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await toExamined(c, -20);
      return c.record(-9, 'documents.requested', {
        letterOn: day(c, -9),
        dueOn: day(c, 5),
        what: 'Police certificate of the last country of residence',
      });
    },
  },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) => {
      await toExamined(c, -30);
      return c.record(-4, 'concern.raised', {
        letterOn: day(c, -4),
        dueOn: day(c, 6),
        concern: 'The officer doubts that the Canadian plant needs a second manager.',
      });
    },
  },
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await toExamined(c, -25);
      return c.record(-6, 'application.approved', { letterOn: day(c, -6), letterValidTo: day(c, 26) });
    },
  },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) => {
      await toExamined(c, -210);
      await c.record(-180, 'application.approved', { letterOn: day(c, -180), letterValidTo: day(c, -12) });
      return c.letTimePass(-11);
    },
  },
  // The permit.
  { employer: 'grid', role: 'engineer', live: (c) => toIssued(c, -3, 1_090) },
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await toIssued(c, -6, 1_080);
      return c.record(-5, 'permit.found-wrong', {
        what: 'The permit ends a year before the offer.',
        touchesWork: true,
      });
    },
  },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) => {
      await toIssued(c, -30, 1_050);
      await c.record(-28, 'permit.found-wrong', {
        what: 'One letter of the given name is missing.',
        touchesWork: false,
      });
      return c.record(-20, 'correction.requested', { requestedOn: day(c, -20) });
    },
  },
  { employer: 'grid', role: 'engineer', live: (c) => toWorking(c, -400, 640) },
  { employer: 'grid', role: 'engineer', live: (c) => toWorking(c, -900, 104) },
  { employer: 'robotics', role: 'manager', live: (c) => toWorking(c, -660, 47) },
  { employer: 'tamarack', role: 'professional', live: (c) => toWorking(c, -1_000, 21) },
  {
    employer: 'hotel',
    role: 'hotelier',
    live: async (c) => {
      await toWorking(c, -300, 410);
      return c.record(-50, 'leave.started', { fromOn: day(c, -50), reason: 'Parental leave' });
    },
  },
  {
    employer: 'tamarack',
    role: 'professional',
    live: async (c, open) => {
      await toWorking(c, -700, -9);
      const next = await toRenewalFiled(c, open(), -30, -9);
      await next.record(-18, 'examination.started', {});
      return c.letTimePass(-8);
    },
  },
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c, open) => {
      await toWorking(c, -750, -60);
      await toRenewalFiled(c, open(), -85, -60);
      await c.letTimePass(-59);
      await c.record(-30, 'canada.left', { leftOn: day(c, -30) });
      return c.record(-14, 'canada.reentered-as-visitor', { enteredOn: day(c, -14) });
    },
  },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) => {
      await toWorking(c, -800, -21);
      return c.letTimePass(-20);
    },
  },
  {
    employer: 'hotel',
    role: 'hotelier',
    live: async (c) => {
      await toWorking(c, -700, -70);
      await c.letTimePass(-69);
      return c.record(-40, 'restoration.filed', { receivedAt: c.instant(-40), newOfferNumber: c.spareNumber() });
    },
  },
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await toWorking(c, -820, -120);
      await c.letTimePass(-119);
      await c.record(-90, 'restoration.filed', { receivedAt: c.instant(-90), newOfferNumber: c.spareNumber() });
      return c.record(-5, 'restoration.granted', { grantedOn: day(c, -5) });
    },
  },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) => {
      await toWorking(c, -200, 880);
      return c.record(-25, 'revocation.announced', {
        letterOn: day(c, -25),
        reason: 'The employer was listed for an unpaid penalty of an earlier year.',
      });
    },
  },
  // The ends.
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await toExamined(c, -60);
      return c.record(-10, 'application.refused', {
        refusedOn: day(c, -10),
        decidedWhere: 'outside',
        grounds: 'R200(3)(a): the file does not show that the worker can do the work.',
      });
    },
  },
  {
    employer: 'hotel',
    role: 'hotelier',
    live: async (c) => {
      await toExamined(c, -50);
      return c.record(-15, 'application.withdrawn', { withdrawnOn: day(c, -15) });
    },
  },
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await toNumber(c, -30);
      return c.record(-12, 'offer.withdrawn', {
        withdrawnOn: day(c, -12),
        channel: 'portal',
        reason: 'The worker took another post before filing.',
        refundAsked: true,
      });
    },
  },
  {
    employer: 'tamarack',
    role: 'professional',
    live: async (c) => {
      await toWorking(c, -500, 500);
      return c.record(-20, 'employment.ended', {
        lastDayOn: day(c, -20),
        by: 'worker',
        reason: 'Moved to another city.',
      });
    },
  },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) => {
      await toWorking(c, -600, 200);
      return c.record(-30, 'canada.departed', { departedOn: day(c, -30) });
    },
  },
  {
    employer: 'hotel',
    role: 'hotelier',
    live: async (c) => {
      await toWorking(c, -900, -160);
      await c.letTimePass(-159);
      return c.letTimePass(-60);
    },
  },
  {
    employer: 'tamarack',
    role: 'professional',
    live: async (c, open) => {
      await toWorking(c, -800, 15);
      const next = await toRenewalFiled(c, open(), -50, 15);
      await next.record(-40, 'examination.started', {});
      return next.issue(-12, 24, 'mail');
    },
  },
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await toWorking(c, -500, 300);
      return c.record(-35, 'open-permit.issued', { issuedOn: day(c, -35), validTo: day(c, 695) });
    },
  },
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await toWorking(c, -1_000, 90);
      return c.record(-70, 'residence.granted', { landedOn: day(c, -70) });
    },
  },
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) => {
      await toWorking(c, -300, 780);
      return c.record(-100, 'worker.died', { diedOn: day(c, -100) });
    },
  },
  {
    employer: 'hotel',
    role: 'hotelier',
    live: async (c) => {
      await toWorking(c, -120, 600);
      return c.record(-40, 'permit.cancelled', { letterOn: day(c, -40), ground: 'error' });
    },
  },
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await toWorking(c, -900, -150);
      await c.letTimePass(-149);
      await c.record(-110, 'restoration.filed', { receivedAt: c.instant(-110), newOfferNumber: c.spareNumber() });
      return c.record(-28, 'restoration.refused', {
        refusedOn: day(c, -28),
        grounds: 'The initial requirements are no longer met.',
      });
    },
  },
  // Taken over half-way: the world had gone on without us.
  {
    employer: 'robotics',
    role: 'manager',
    live: async (c) => {
      await (await c.request(-7)).accept(-7);
      await c.record(
        -6,
        'exemption.found',
        { code: 'C62', reason: 'Decided by the former counsel; their letter is asked for.' },
        true,
      );
      return c.record(
        -6,
        'permit.issued',
        {
          issuedOn: day(c, -410),
          validFrom: day(c, -410),
          validTo: day(c, 130),
          employerName: 'Lakehead Robotics',
          occupation: 'Plant manager',
          code: 'C62',
          issuance: 'border',
        },
        true,
      );
    },
  },
  // WE-16: the application went in a day before the fee.
  {
    employer: 'grid',
    role: 'engineer',
    live: async (c) => {
      await c.request(-20);
      await c.accept(-19);
      await c.assess(-17);
      await c.review(-16);
      await c.signOff(-15);
      await c.record(-9, 'application.filed', { route: 'outside', receivedAt: c.instant(-9) }, true);
      await c.pay(-8, { kept: 'note' });
      await c.draftOffer(-8);
      await c.agree(-8);
      await c.attest(-8);
      await c.ready(-8);
      return c.submit(-8);
    },
  },
];
