import { Catch, type ExceptionFilter } from '@nestjs/common';
import { RefusalError } from './refusal-error.js';

/** A refusal goes to the client and stays out of the error log: nothing failed. GraphQL takes a returned error as thrown. */
@Catch(RefusalError)
export class RefusalFilter implements ExceptionFilter<RefusalError> {
  catch(refusal: RefusalError): RefusalError {
    return refusal;
  }
}
