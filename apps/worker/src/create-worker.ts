import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule, type WorkerSettings } from './worker.module.js';

/** The worker, at work. Closing it hands its jobs back. */
export async function createWorker(settings: WorkerSettings): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.of(settings), { logger: ['error', 'warn'] });
  worker.enableShutdownHooks();
  return worker;
}
