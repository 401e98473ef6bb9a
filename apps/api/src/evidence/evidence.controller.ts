import { Body, Controller, Get, HttpCode, Inject, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AUDIENCES, type Audience } from '@permitdesk/domain/access/audiences';
import {
  EVIDENCE_PURPOSES,
  PASSPORT_PURPOSES,
  type EvidencePurpose,
} from '@permitdesk/domain/access/evidence-audience';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import type { Actor } from '@permitdesk/persistence/actor';
import type { Clock } from '@permitdesk/persistence/clock';
import { recordView } from '@permitdesk/persistence/audit/record-view';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, CurrentSession, Permit, type SessionFacts, WhileViewing } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { AppError } from '../platform/problems.js';
import { CLOCK } from '../platform/tokens.js';
import { AddEvidence } from './add-evidence.js';
import {
  EvidenceListView,
  EvidenceView,
  FileLinkQuery,
  FileLinkView,
  NoteEvidenceDto,
  ShowEvidenceToDto,
} from './evidence.dto.js';
import { FileLinks } from './file-links.js';
import { evidenceFile, listEvidence, showEvidence } from './evidence.read-model.js';
import { FileStore } from './file-store.js';
import { ShowEvidenceTo } from './show-evidence-to.js';

/** What a browser may show in place. Anything else is only handed over, so that no uploaded page runs in our origin. */
const SHOWN_IN_PLACE: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp']);

const refusal = refusalsOf({
  'file.missing': card({
    basis: 'house',
    cites: ['Permitdesk: evidence is a file, or a note of where the paper is'],
    text: () => text('There is no file in the upload.', "L'envoi ne contient aucun fichier."),
    remedy: () => text('Choose a file of at most 25 MB.', "Choisissez un fichier d'au plus 25 Mo."),
  }),
  'file.purpose': card({
    basis: 'house',
    cites: ['Permitdesk: evidence is kept for a purpose'],
    text: () => text('The upload does not say what the paper is for.', "L'envoi n'indique pas à quoi sert la pièce."),
    remedy: () => text('Send a purpose and a title before the file.', 'Indiquez un but et un titre avant le fichier.'),
  }),
});
/** The sides named in an upload, separated by commas; undefined when the upload names none. */
const sidesOf = (given: string): readonly Audience[] | undefined => {
  const sides = given.split(',').map((word) => word.trim());
  return AUDIENCES.some((side) => sides.includes(side)) ? AUDIENCES.filter((side) => sides.includes(side)) : undefined;
};

const invalid = (found: Refusal): AppError => new AppError('request.invalid', { refusals: [found] });

const fieldOf = (fields: Record<string, unknown>, name: string): string => {
  const part = fields[name] as { value?: unknown } | undefined;
  return typeof part?.value === 'string' ? part.value.trim() : '';
};

/** Passport-class papers are not opened through somebody else's eyes. */
const refuseToViewer = (actor: Actor, purpose: string): void => {
  if (actor.viewer !== undefined && (PASSPORT_PURPOSES as readonly string[]).includes(purpose))
    throw new AppError('session.viewing-as');
};

@ApiTags('evidence')
@Controller()
export class EvidenceController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly addEvidence: AddEvidence,
    private readonly files: FileStore,
    private readonly links: FileLinks,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly showTo: ShowEvidenceTo,
  ) {}

  @Get('cases/:id/evidence')
  @Permit('case.read')
  @ApiOkResponse({ type: EvidenceListView })
  async list(@CurrentActor() actor: Actor, @IdParam() caseId: string): Promise<EvidenceListView> {
    return { items: await this.work.read(actor, (tx) => listEvidence(tx, caseId)) };
  }

  @Post('cases/:id/evidence/notes')
  @Permit('evidence.add')
  @ApiCreatedResponse({ type: EvidenceView })
  note(@CurrentActor() actor: Actor, @IdParam() caseId: string, @Body() ask: NoteEvidenceDto): Promise<EvidenceView> {
    return this.addEvidence.run(actor, caseId, ask);
  }

  @Post('cases/:id/evidence/files')
  @HttpCode(201)
  @Permit('evidence.add')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['purpose', 'title', 'file'],
      properties: {
        purpose: { type: 'string', enum: [...EVIDENCE_PURPOSES] },
        title: { type: 'string', maxLength: 200 },
        audience: {
          type: 'string',
          description: 'Sides that see the paper, separated by commas: firm, employer, worker',
        },
        file: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiCreatedResponse({ type: EvidenceView })
  async upload(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Req() request: FastifyRequest,
  ): Promise<EvidenceView> {
    if (!request.isMultipart()) throw new AppError('request.wrong-media');
    const part = await request.file();
    if (part === undefined) throw invalid(refusal('file.missing', undefined, 'file'));
    const fields = part.fields as Record<string, unknown>;
    const purpose = fieldOf(fields, 'purpose');
    const title = fieldOf(fields, 'title').slice(0, 200);
    if (!(EVIDENCE_PURPOSES as readonly string[]).includes(purpose) || title === '')
      throw invalid(refusal('file.purpose', undefined, 'purpose'));
    const audience = sidesOf(fieldOf(fields, 'audience'));
    const stored = await this.files.put(actor.tenantId, part.file);
    if (part.file.truncated) throw new AppError('request.too-large');
    if (stored.sizeBytes === 0) throw invalid(refusal('file.missing', undefined, 'file'));
    return this.addEvidence.run(actor, caseId, {
      purpose: purpose as EvidencePurpose,
      title,
      ...(audience === undefined ? {} : { audience }),
      file: { ...stored, fileName: part.filename.slice(-200), mediaType: part.mimetype.slice(0, 100) },
    });
  }

  /** A link to the file for the person who asks, for some minutes. */
  @Post('evidence/:id/link')
  @HttpCode(200)
  @Permit('case.read')
  @WhileViewing()
  @ApiOkResponse({ type: FileLinkView })
  async link(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SessionFacts,
    @IdParam() id: string,
  ): Promise<FileLinkView> {
    const { sha256, purpose } = await this.work.read(actor, (tx) => showEvidence(tx, id));
    refuseToViewer(actor, purpose);
    if (sha256 === null) throw new RecordNotFound('file');
    return this.links.issue(id, session.tokenHash, this.clock.now());
  }

  /** Opens a paper to another side, or closes it to one. */
  @Put('evidence/:id/audience')
  @Permit('evidence.add')
  @ApiOkResponse({ type: EvidenceView })
  show(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: ShowEvidenceToDto): Promise<EvidenceView> {
    return this.showTo.run(actor, id, ask.audience);
  }

  @Get('evidence/:id/file')
  @Permit('case.read')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async open(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SessionFacts,
    @IdParam() id: string,
    @Query() link: FileLinkQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.links.check(id, session.tokenHash, link, this.clock.now());
    const evidence = await this.work.run(actor, async (tx) => {
      const found = await evidenceFile(tx, id);
      refuseToViewer(actor, found.purpose);
      // Most papers of a case show a passport, a salary or a permit: opening one is itself worth knowing.
      if (found.sha256 !== null)
        await recordView(tx, { kind: 'evidence', id, caseId: found.caseId, what: 'file.opened' });
      return found;
    });
    const content = evidence.sha256 === null ? undefined : await this.files.open(actor.tenantId, evidence.sha256);
    if (content === undefined) throw new RecordNotFound('file');
    const mediaType = evidence.mediaType ?? 'application/octet-stream';
    const shown = SHOWN_IN_PLACE.has(mediaType);
    await reply
      .header('content-type', shown ? mediaType : 'application/octet-stream')
      .header(
        'content-disposition',
        `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(evidence.fileName ?? 'file')}`,
      )
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(content);
  }
}
