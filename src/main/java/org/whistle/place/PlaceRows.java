package org.whistle.place;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code building} and {@code map_shape}. */
@Repository
class PlaceRows {

    private final JdbcClient database;

    PlaceRows(JdbcClient database) {
        this.database = database;
    }

    Atlas atlas() {
        List<Building> buildings = database.sql(
                        """
                        select community, code, name, english, lane, address, longitude, latitude, outline
                        from whistle.building order by community, code
                        """)
                .query((row, number) -> new Building(
                        row.getString("community"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("english"),
                        row.getString("lane"),
                        row.getString("address"),
                        new Point(row.getDouble("longitude"), row.getDouble("latitude")),
                        shape(row.getString("outline"))))
                .list();
        return new Atlas(buildings, shapes());
    }

    private List<MapShape> shapes() {
        return database.sql(
                        "select community, code, kind, name, english, shape from whistle.map_shape order by community, code")
                .query((row, number) -> new MapShape(
                        row.getString("community"),
                        row.getString("code"),
                        MapShape.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("english"),
                        shape(row.getString("shape"))))
                .list();
    }

    private static Shape shape(String json) {
        return json == null ? null : Shape.read(json).orElseThrow();
    }

    /** Two who replace the same list at once come one after the other. */
    void remove(String community) {
        database.sql("select from whistle.unit where code = ? for no key update")
                .param(community)
                .query()
                .listOfRows();
        database.sql("delete from whistle.building where community = ?")
                .param(community)
                .update();
        database.sql("delete from whistle.map_shape where community = ?")
                .param(community)
                .update();
    }

    void insert(Building building) {
        database.sql(
                        """
                        insert into whistle.building
                          (community, code, name, english, lane, address, longitude, latitude, outline)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::json)
                        """)
                .params(
                        building.community(),
                        building.code(),
                        building.name(),
                        building.english(),
                        building.lane(),
                        building.address(),
                        building.centre().longitude(),
                        building.centre().latitude(),
                        building.outline() == null ? null : building.outline().json())
                .update();
    }

    void insert(MapShape shape) {
        database.sql(
                        """
                        insert into whistle.map_shape (community, code, kind, name, english, shape)
                        values (?, ?, ?, ?, ?, ?::json)
                        """)
                .params(
                        shape.community(),
                        shape.code(),
                        shape.kind().name(),
                        shape.name(),
                        shape.english(),
                        shape.shape().json())
                .update();
    }
}
