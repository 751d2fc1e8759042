package org.whistle.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Role;
import org.whistle.problem.Refusal;

/** The units, held in memory (they change with a reorganisation), and the staff. */
@Component
public class Organisation {

    private final UnitRows rows;
    private final JdbcClient database;
    private volatile Map<String, Unit> units = Map.of();

    Organisation(UnitRows rows, JdbcClient database) {
        this.rows = rows;
        this.database = database;
        load();
    }

    private void load() {
        Map<String, Unit> loaded = new LinkedHashMap<>();
        rows.findAllByOrderByCode().forEach(unit -> loaded.put(unit.code(), unit));
        units = loaded;
    }

    /** Adds units and staff that are not there yet; a unit stands behind the one above it. */
    @Transactional
    public void register(List<Unit> newUnits, List<Staff> newStaff) {
        newUnits.forEach(unit -> database.sql(
                        "insert into whistle.unit (code, kind, name, english, parent) values (?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                .params(unit.code(), unit.kind().name(), unit.name(), unit.english(), unit.parent())
                .update());
        newStaff.forEach(this::register);
        load();
    }

    private void register(Staff staff) {
        database.sql("insert into whistle.staff (id, family, given, role) values (?, ?, ?, ?) on conflict do nothing")
                .params(staff.id(), staff.family(), staff.given(), staff.role().name())
                .update();
        staff.units().forEach(unit -> database.sql(
                        "insert into whistle.staff_unit (staff, unit) values (?, ?) on conflict do nothing")
                .params(staff.id(), unit)
                .update());
    }

    public Optional<Unit> find(String code) {
        return Optional.ofNullable(units.get(code));
    }

    /** @return the Chinese name of a unit, or its code where it is not known any more */
    public String nameOf(String code) {
        return find(code).map(Unit::name).orElse(code);
    }

    public List<Unit> all() {
        return List.copyOf(units.values());
    }

    /**
     * The department of a code that somebody gave; the request's own street and community count as departments.
     *
     * @throws Refusal when there is no such department
     */
    public Unit requireDepartment(String field, String code) {
        return find(code)
                .filter(unit -> unit.kind() == Unit.Kind.DEPARTMENT)
                .orElseThrow(() -> Refusal.invalid(field, "unknown-department", code));
    }

    /** @throws Refusal when there is no community of this code */
    public Unit requireCommunity(String code) {
        return find(code)
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .orElseThrow(() -> Refusal.invalid("community", "unknown-community"));
    }

    /**
     * The community that a new request belongs to. Where the place is not known better, the first one takes it.
     *
     * @throws IllegalStateException while no community is registered at all
     */
    public Unit receivingCommunity() {
        return firstCommunity().orElseThrow(() -> Refusal.conflict("no-community"));
    }

    /** @return empty while no community is registered at all */
    public Optional<Unit> firstCommunity() {
        return units.values().stream()
                .filter(unit -> unit.kind() == Unit.Kind.COMMUNITY)
                .findFirst();
    }

    /** @return whom a word to a department of a request reaches: a unit by its code, or the group of a role */
    public String recipient(String department, String community) {
        return switch (department) {
            case Unit.STREET -> streetOf(community);
            case Unit.COMMUNITY -> community;
            case Unit.DISTRICT -> Role.SUPERVISOR.group();
            default -> department;
        };
    }

    /** @return the code of the street above a community */
    public String streetOf(String community) {
        return find(community).map(Unit::parent).orElseThrow();
    }

    /** @return the code of the district above a community */
    public String districtOf(String community) {
        return find(streetOf(community)).map(Unit::parent).orElseThrow();
    }

    public List<Staff> staff() {
        return database.sql(
                        """
                        select s.id, s.family, s.given, s.role,
                               array(select u.unit from whistle.staff_unit u where u.staff = s.id order by 1) as units
                        from whistle.staff s order by s.id
                        """)
                .query((row, number) -> new Staff(
                        row.getString("id"),
                        row.getString("family"),
                        row.getString("given"),
                        Role.valueOf(row.getString("role")),
                        List.of((String[]) row.getArray("units").getArray())))
                .list();
    }
}
