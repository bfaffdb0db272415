package io.datamorph.gateway.inbound;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes what nobody foresaw into the log, once, and tells the caller where to find it. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class GuardedInterceptor {

  private static final Logger LOG = Logger.getLogger(GuardedInterceptor.class);

  @AroundInvoke
  Object guard(InvocationContext call) throws Exception {
    try {
      return call.proceed();
    } catch (RefusedException | WebApplicationException foreseen) {
      throw foreseen;
    } catch (RuntimeException e) {
      throw isDatabaseAway(e) ? unavailable(e) : unforeseen(e);
    }
  }

  private static RefusedException unavailable(RuntimeException e) {
    LOG.warnf("the control database is away: %s", e.getMessage());
    return new RefusedException(
        Code.CONTROL_DATABASE_UNAVAILABLE, "the gateway's own database does not answer", e);
  }

  private static RefusedException unforeseen(RuntimeException e) {
    String number = UUID.randomUUID().toString();
    LOG.errorf(e, "error %s", number);
    return new RefusedException(
        Code.INTERNAL_ERROR, "an error that nobody foresaw; in the log it is " + number, e);
  }

  private static boolean isDatabaseAway(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        String state = sql.getSQLState();
        return state == null
            || state.startsWith("08")
            || state.startsWith("53")
            || state.startsWith("57P")
            || state.equals("55P03");
      }
    }
    return false;
  }
}
