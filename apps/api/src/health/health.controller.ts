import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public, Uncounted } from '../platform/access.js';
import { LiveView, ReadyView } from './health.dto.js';
import { Readiness } from './readiness.js';

@ApiTags('health')
@Uncounted()
@Controller('api/health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  @Public()
  @ApiOkResponse({ type: LiveView })
  live(): LiveView {
    return { live: true };
  }

  /** 200 when everything needed is there, 503 when not; the body says what. */
  @Get('ready')
  @Public()
  @ApiOkResponse({ type: ReadyView })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyView> {
    const view = await this.readiness.look();
    void reply.status(view.status === 'ready' ? 200 : 503);
    return view;
  }
}
