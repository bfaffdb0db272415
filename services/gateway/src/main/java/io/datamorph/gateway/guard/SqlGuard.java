package io.datamorph.gateway.guard;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import io.datamorph.spec.catalogue.TableName;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.ExplainStatement;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.Statements;
import net.sf.jsqlparser.statement.select.Select;

/**
 * Lets exactly one reading statement through: parsed, every part of it on a list, and written anew
 * from what was understood. Whatever is not understood is refused.
 */
public final class SqlGuard {

  /** The most characters a query may have. */
  public static final int LONGEST = 200_000;

  private static final int DEEPEST = 250;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final int PARSERS = 4;
  private static final int WAITING = 64;

  /** The parser and what walks its tree recur; callers' stacks are small. */
  private static final long STACK_BYTES = 16L * 1024 * 1024;

  private static final ExecutorService THREADS = threads();

  private SqlGuard() {}

  /**
   * The text to execute in place of the given one.
   *
   * @throws RefusedException with the code that says why
   */
  public static String readOnly(String sql) {
    if (sql.length() > LONGEST) {
      throw new RefusedException(
          Code.BODY_TOO_LARGE, "a query has at most " + LONGEST + " characters", "sql");
    }
    refuseBrokenText(sql);
    refuseDeepNesting(sql);
    CCJSqlParser[] running = new CCJSqlParser[1];
    Future<String> guarded = submit(sql, running);
    try {
      return guarded.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RefusedException refused) {
        throw refused;
      }
      // A parser that stumbles has not understood.
      throw new RefusedException(
          Code.SQL_REFUSED,
          e.getCause() instanceof StackOverflowError
              ? "the query is nested too deeply"
              : "the query cannot be read",
          e.getCause());
    } catch (TimeoutException e) {
      stop(running, guarded);
      throw new RefusedException(Code.SQL_REFUSED, "the query is too complex to be understood");
    } catch (InterruptedException e) {
      stop(running, guarded);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Throws for a table of the system. */
  public static void requireReadable(TableName table) {
    if (Checks.isSystem(table.schema())) {
      throw new RefusedException(
          Code.RELATION_NOT_ALLOWED,
          "only tables of the user's schemas may be read, not " + table.display(),
          "schema");
    }
  }

  private static Future<String> submit(String sql, CCJSqlParser[] running) {
    try {
      return THREADS.submit(() -> guard(sql, running));
    } catch (RejectedExecutionException e) {
      throw new RefusedException(Code.CONNECTION_BUSY, "too many queries wait: try again", e);
    }
  }

  private static void stop(CCJSqlParser[] running, Future<String> guarded) {
    if (running[0] != null) {
      running[0].interrupted = true;
    }
    guarded.cancel(true);
  }

  private static String guard(String sql, CCJSqlParser[] running) {
    QuotedDots dots = QuotedDots.of(sql);
    Statements statements = parse(dots.hidden(sql), running);
    if (statements.isEmpty()) {
      throw new RefusedException(Code.SQL_REFUSED, "there is no statement");
    }
    if (statements.size() != 1) {
      throw new RefusedException(
          Code.MULTIPLE_STATEMENTS, "one statement is expected, not " + statements.size());
    }
    Statement statement = statements.getFirst();
    if (!(statement instanceof Select) || statement instanceof ExplainStatement) {
      throw new RefusedException(
          Code.NOT_A_SELECT, "only SELECT is allowed, not " + statement.getClass().getSimpleName());
    }
    Walk.check(statement);
    String executed = dots.shown(statement.toString());
    Lexis.check(executed);
    return executed;
  }

  /** The quick way first, which does not know every nesting; then the thorough one. */
  private static Statements parse(String sql, CCJSqlParser[] running) {
    try {
      return parse(sql, running, false);
    } catch (ParseException | TokenMgrException e) {
      try {
        return parse(sql, running, true);
      } catch (ParseException | TokenMgrException again) {
        throw new RefusedException(Code.SQL_REFUSED, "the query cannot be read: " + place(again));
      }
    }
  }

  private static Statements parse(String sql, CCJSqlParser[] running, boolean thorough)
      throws ParseException {
    CCJSqlParser parser = CCJSqlParserUtil.newParser(sql).withAllowComplexParsing(thorough);
    running[0] = parser;
    return parser.Statements();
  }

  private static String place(Exception e) {
    return e instanceof ParseException parse
            && parse.currentToken != null
            && parse.currentToken.next != null
        ? "unexpected '%s' at line %d, column %d"
            .formatted(
                parse.currentToken.next.image,
                parse.currentToken.next.beginLine,
                parse.currentToken.next.beginColumn)
        : "a character in it is not SQL";
  }

  private static void refuseBrokenText(String sql) {
    boolean broken =
        sql.codePoints().anyMatch(c -> c == 0 || c >= 0xD800 && c <= 0xDFFF || c == 0xFEFF);
    if (broken) {
      throw new RefusedException(
          Code.SQL_REFUSED, "the query holds a character that text cannot hold");
    }
  }

  /** Cheaply and before any parsing; parentheses within strings count too. */
  private static void refuseDeepNesting(String sql) {
    int depth = 0;
    for (int at = 0; at < sql.length(); at++) {
      depth += sql.charAt(at) == '(' ? 1 : sql.charAt(at) == ')' ? -1 : 0;
      if (depth > DEEPEST) {
        throw new RefusedException(
            Code.SQL_REFUSED, "the query is nested more than " + DEEPEST + " deep");
      }
    }
  }

  private static ExecutorService threads() {
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            PARSERS,
            PARSERS,
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(WAITING),
            task -> {
              Thread thread = new Thread(null, task, "gateway-sql-guard", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
