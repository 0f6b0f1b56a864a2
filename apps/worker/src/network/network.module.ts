import { Module } from '@nestjs/common';
import { ComputeNetwork } from './compute-network.service.js';
import { NetworkAsking } from './network-asking.service.js';
import { NetworkProcessor } from './network.processor.js';

@Module({ providers: [ComputeNetwork, NetworkAsking, NetworkProcessor], exports: [NetworkAsking] })
export class NetworkModule {}
