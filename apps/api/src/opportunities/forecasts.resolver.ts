import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { OwnerId } from '#vocabulary';
import { granted } from '../graphql/refusal-error.js';
import { Owner } from '../session/owner.decorator.js';
import { Calibration, ForecastArgs, ForecastTerms, ForecastTermsInput, IncomeForecast, OfferForecast } from './forecast.type.js';
import { ForecastsService } from './forecasts.service.js';
import { ForecastTermsService, presentTerms } from './forecast-terms.service.js';

@Resolver()
export class ForecastsResolver {
  constructor(
    private readonly forecasts: ForecastsService,
    private readonly terms: ForecastTermsService,
  ) {}

  @Query(() => IncomeForecast, { description: 'What contracts in play and signed bring, by month.' })
  async incomeForecast(@Owner() owner: OwnerId, @Args() args: ForecastArgs): Promise<IncomeForecast> {
    return granted(await this.forecasts.income(owner, args));
  }

  @Query(() => OfferForecast, { description: 'When jobs in play bring an offer.' })
  async offerForecast(@Owner() owner: OwnerId, @Args() args: ForecastArgs): Promise<OfferForecast> {
    return granted(await this.forecasts.offer(owner, args));
  }

  @Query(() => [Calibration], { description: 'How good past forecasts were, of jobs and of contracts.' })
  forecastCalibration(@Owner() owner: OwnerId): Promise<Calibration[]> {
    return this.forecasts.calibrations(owner);
  }

  @Query(() => ForecastTerms, { description: 'What forecasts go by.' })
  async forecastTerms(@Owner() owner: OwnerId): Promise<ForecastTerms> {
    return presentTerms(await this.terms.of(owner));
  }

  @Mutation(() => ForecastTerms, { description: 'Says what forecasts shall go by.' })
  async changeForecastTerms(
    @Owner() owner: OwnerId,
    @Args('input', { description: 'What to change.' }) input: ForecastTermsInput,
  ): Promise<ForecastTerms> {
    return granted(await this.terms.say(owner, input));
  }
}
