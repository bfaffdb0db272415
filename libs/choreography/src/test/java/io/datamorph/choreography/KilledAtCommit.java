package io.datamorph.choreography;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A database whose next commits go wrong. */
final class KilledAtCommit implements DataSource {

  /** The process is dead: nothing in the program may catch this. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  enum Moment {
    /** kill -9 before the commit reaches the database. */
    BEFORE,
    /** The commit happens, its answer gets lost. */
    ANSWER_LOST
  }

  private final DataSource real;
  private final Moment moment;
  private final AtomicInteger left;

  KilledAtCommit(DataSource real, Moment moment, int times) {
    this.real = real;
    this.moment = moment;
    this.left = new AtomicInteger(times);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = real.getConnection();
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              boolean now = method.getName().equals("commit") && left.getAndDecrement() > 0;
              if (now && moment == Moment.BEFORE) {
                throw new Killed();
              }
              try {
                Object result = method.invoke(connection, arguments);
                if (now) {
                  throw new SQLException("the answer got lost", "08006");
                }
                return result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return real.getConnection(user, password);
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return real.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    real.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    real.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return real.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return real.unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return real.isWrapperFor(type);
  }
}
