package org.whistle.access;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may do what, and to which rows: the one table that our doors, the engine's rights and {@code docs/access.md} are
 * made from. A right that no row names is nobody's. A new right: a row in {@link CaseRows}, {@link OfficeRows} or
 * {@link EngineRows}; its address: a line in the table of routes beside it.
 */
public final class AccessMatrix {

    private static final Map<Right, Map<Who, Scope>> ROWS = rows();

    private AccessMatrix() {}

    private static Map<Right, Map<Who, Scope>> rows() {
        Map<Right, Map<Who, Scope>> rows = new LinkedHashMap<>();
        Stream.of(CaseRows.ALL, OfficeRows.ALL, EngineRows.ALL)
                .flatMap(List::stream)
                .forEach(row -> {
                    if (rows.put(row.right(), row.scopes()) != null) {
                        throw new IllegalStateException(row.right() + " stands in the matrix twice");
                    }
                });
        return rows;
    }

    /** @return the rows in their order */
    public static Set<Right> rights() {
        return ROWS.keySet();
    }

    /** @return every cell that is not empty */
    public static List<Grant> grants() {
        return ROWS.entrySet().stream()
                .flatMap(row -> row.getValue().entrySet().stream()
                        .map(cell -> new Grant(cell.getKey(), row.getKey(), cell.getValue())))
                .toList();
    }

    /** @return how far the right of one column reaches; empty where it has none */
    public static Optional<Scope> scope(Who who, Right right) {
        return Optional.ofNullable(ROWS.getOrDefault(right, Map.of()).get(who));
    }

    /** Whether anybody has the right at all. */
    static boolean isSomebodys(Right right) {
        return !ROWS.getOrDefault(right, Map.of()).isEmpty();
    }

    /** Whether somebody who is all of these has the right, however far it reaches. */
    static boolean allows(Set<Who> somebody, Right right) {
        return somebody.stream().anyMatch(who -> scope(who, right).isPresent());
    }

    /** Whether somebody of these groups sees of cases what was said, where, by whom, and not only the bare facts. */
    public static boolean readsCases(Collection<String> groups) {
        return Who.signedIn(groups).stream()
                .flatMap(who -> scope(who, Resource.CASE.to(Action.READ)).stream())
                .anyMatch(scope -> scope != Scope.FACTS);
    }

    /** A row that is being written. */
    record Row(Right right, Map<Who, Scope> scopes) {

        static Row of(Resource resource, Action action) {
            return new Row(resource.to(action), new EnumMap<>(Who.class));
        }

        Row to(Scope scope, Who... all) {
            for (Who who : all) {
                if (scopes.put(who, scope) != null) {
                    throw new IllegalStateException(right + " is given twice to " + who);
                }
            }
            return this;
        }

        Row toAll(Who... all) {
            return to(Scope.ALL, all);
        }

        /** What is of the unit, or units, that one works in. */
        Row toOwnUnits() {
            return to(Scope.OWN_CELL, Who.GRID_WORKER)
                    .to(Scope.OWN_COMMUNITY, Who.COMMUNITY_OFFICER)
                    .to(Scope.OWN_STREET, Who.STREET_COORDINATOR)
                    .to(Scope.OWN_DEPARTMENT, Who.DEPARTMENT_HANDLER);
        }

        /** What belongs to a task that asks one. */
        Row toAsked() {
            return to(
                    Scope.ASKED,
                    Who.GRID_WORKER,
                    Who.COMMUNITY_OFFICER,
                    Who.STREET_COORDINATOR,
                    Who.DEPARTMENT_HANDLER,
                    Who.CALL_TAKER);
        }
    }
}
