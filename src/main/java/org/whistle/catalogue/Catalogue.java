package org.whistle.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/** The catalogue of items, held in memory: it is small, read by every door, and changes with a release. */
@Component
public class Catalogue {

    private final ItemRows rows;
    private final JdbcClient database;
    private volatile Map<String, Item> items = Map.of();
    private volatile List<Item> all = List.of();

    Catalogue(ItemRows rows, JdbcClient database) {
        this.rows = rows;
        this.database = database;
        load();
    }

    private void load() {
        Map<String, Item> loaded = new LinkedHashMap<>();
        rows.findAllByOrderByCode().forEach(item -> loaded.put(item.code(), item));
        items = loaded;
        all = List.copyOf(loaded.values());
    }

    /** Adds items that are not there yet. */
    @Transactional
    public void register(List<Item> wanted) {
        wanted.forEach(item -> database.sql(
                        """
                        insert into whistle.item (code, name, english, category, lead, supporting, level, good,
                                                  time_limit, whistle_kind, joint, source, publication,
                                                  publication_decided)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true) on conflict do nothing
                        """)
                .params(
                        item.code(),
                        item.name(),
                        item.english(),
                        item.category(),
                        item.lead(),
                        item.supporting().toArray(String[]::new),
                        item.level().name(),
                        item.good().name(),
                        item.limit(),
                        item.whistleKind().name(),
                        item.joint(),
                        item.source(),
                        item.publication().name())
                .update());
        load();
    }

    /** Takes over, once, which of these items are public; who withholds them all afterwards has decided, too. */
    @Transactional
    public void publishUndecided(List<Item> wanted) {
        String[] codes = wanted.stream()
                .filter(item -> item.publication() == Publication.PUBLIC)
                .map(Item::code)
                .toArray(String[]::new);
        int decided = database.sql(
                        """
                        update whistle.item
                        set publication = case when code = any(?) then 'PUBLIC' else publication end,
                            publication_decided = true
                        where not publication_decided
                        """)
                .param(codes)
                .update();
        if (decided > 0) {
            load();
        }
    }

    public Optional<Item> find(String code) {
        return Optional.ofNullable(items.get(code));
    }

    /**
     * The item of a code that somebody gave; without one the item of the unclassified.
     *
     * @throws Refusal when there is no such item
     */
    public Item require(String field, String code) {
        String wanted = code == null || code.isBlank() ? Item.UNCLASSIFIED : code.strip();
        return find(wanted).orElseThrow(() -> Refusal.invalid(field, "unknown-item", start(wanted)));
    }

    /** Enough to recognise what was given; it may be anything of any length. */
    private static String start(String given) {
        int longest = 40;
        return given.length() <= longest ? given : given.substring(0, given.offsetByCodePoints(0, longest / 2)) + "…";
    }

    /** @return all items, by code; the same list until the catalogue changes */
    public List<Item> all() {
        return all;
    }
}
