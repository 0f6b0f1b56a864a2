import { Module } from '@nestjs/common';
import { ComputeNetwork } from './compute-network.service.js';
import { NetworkProcessor } from './network.processor.js';

@Module({ providers: [ComputeNetwork, NetworkProcessor] })
export class NetworkModule {}
