import { Module } from '@nestjs/common';
import { AcquaintancesOfContactResolver, AcquaintancesResolver } from './acquaintances.resolver.js';
import { AcquaintancesService } from './acquaintances.service.js';
import { NetworkController } from './network.controller.js';
import { NetworkFiles } from './network-files.service.js';
import { NetworkContactsResolver, NetworkResolver } from './network.resolver.js';
import { NetworkService } from './network.service.js';

@Module({
  controllers: [NetworkController],
  providers: [
    ...[NetworkResolver, NetworkContactsResolver, AcquaintancesOfContactResolver, AcquaintancesResolver],
    ...[NetworkService, AcquaintancesService, NetworkFiles],
  ],
})
export class NetworkModule {}
