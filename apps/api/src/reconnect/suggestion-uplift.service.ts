import { Injectable } from '@nestjs/common';
import { SlateRepository } from '#persistence';
import { estimateUplift, explainTooFew, explainUplift, LOT_DAYS } from '#reconnect';
import type { OwnerId } from '#vocabulary';
import { Clock } from '../clock/clock.js';
import type { SuggestionUplift } from './suggestion-uplift.type.js';

@Injectable()
export class SuggestionUpliftService {
  constructor(
    private readonly slates: SlateRepository,
    private readonly clock: Clock,
  ) {}

  async measure(owner: OwnerId): Promise<SuggestionUplift> {
    const trials = await this.slates.lotOutcomes(owner, LOT_DAYS, this.clock.now());
    const estimate = estimateUplift(trials);
    if (estimate !== null) return { ...estimate, sentence: explainUplift(estimate) };
    const suggested = trials.filter(({ wasSuggested }) => wasSuggested).length;
    const heldBack = trials.length - suggested;
    return { suggested, heldBack, uplift: null, low: null, high: null, sentence: explainTooFew(suggested, heldBack) };
  }
}
