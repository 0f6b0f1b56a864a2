import { Global, Module } from '@nestjs/common';
import { AuditService } from './audit.service.js';

/** Every slice that writes says so here. */
@Global()
@Module({ providers: [AuditService], exports: [AuditService] })
export class AuditModule {}
