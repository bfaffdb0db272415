package io.datamorph.gateway.guard;

import io.datamorph.gateway.domain.Code;
import io.datamorph.gateway.domain.RefusedException;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Goes to every node that hangs on a statement, by its fields and not by visitors, so that no
 * corner of the grammar is missed; a kind of node that is not known is refused.
 */
final class Walk {

  private static final String PARSER = "net.sf.jsqlparser.";
  private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Checks checks = new Checks();

  /** Throws a {@link RefusedException} for the first thing that is not allowed. */
  static void check(Object statement) {
    new Walk().visit(statement);
  }

  private void visit(Object value) {
    switch (value) {
      case null -> {}
      case Map<?, ?> map -> map.values().forEach(this::visit);
      case Collection<?> many -> visitAll(many);
      default -> visitNode(value);
    }
  }

  private void visitAll(Collection<?> many) {
    // Lists of expressions are nodes themselves, with fields of their own.
    if (isNode(many.getClass())) {
      visitNode(many);
    }
    many.forEach(this::visit);
  }

  private void visitNode(Object node) {
    Class<?> type = node.getClass();
    if (!isNode(type) || !seen.add(node)) {
      return;
    }
    if (!Allowed.node(type)) {
      throw notUnderstood(type);
    }
    checks.check(node);
    for (Field field : FIELDS.computeIfAbsent(type, Walk::fields)) {
      if (!Checks.isNoRelation(node, field)) {
        visit(get(field, node));
      }
    }
  }

  private static RefusedException notUnderstood(Class<?> type) {
    String name = type.getSimpleName();
    return type.getPackageName().startsWith(PARSER + "statement")
            && !type.getPackageName().endsWith("select")
        ? new RefusedException(
            Code.NOT_A_SELECT, "only reading is allowed, and this holds: " + name)
        : new RefusedException(Code.SQL_REFUSED, "this part of SQL is not allowed here: " + name);
  }

  private static boolean isNode(Class<?> type) {
    String name = type.getName();
    return name.startsWith(PARSER) && !name.startsWith(PARSER + "parser.") && !type.isEnum();
  }

  private static List<Field> fields(Class<?> type) {
    List<Field> fields = new ArrayList<>();
    for (Class<?> each = type; each.getName().startsWith(PARSER); each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          fields.add(field);
        }
      }
    }
    return List.copyOf(fields);
  }

  private static Object get(Field field, Object node) {
    try {
      return field.get(node);
    } catch (IllegalAccessException | InaccessibleObjectException e) {
      throw new IllegalStateException("a field of the parser cannot be read", e);
    }
  }
}
