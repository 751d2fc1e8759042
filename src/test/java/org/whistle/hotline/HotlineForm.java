package org.whistle.hotline;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Http.Call;

/** A form with a file of orders and its mapping, sent as a call taker does. */
final class HotlineForm {

    static final String HEADER = "编号,内容,类别,经度,纬度,时间,电话\n";

    private static final String EDGE = "an-edge-between-parts";

    private HotlineForm() {}

    /** Orders of a source, with a mapping that refuses all categories but one. */
    static Call orders(Http http, String source, String rows) {
        return post(http, part("file", HEADER + rows), part("mapping", mapping(source)));
    }

    static Call post(Http http, String... parts) {
        String form = Stream.of(parts).collect(Collectors.joining()) + "--" + EDGE + "--\r\n";
        return http.post("/api/imports", form)
                .with("Content-Type", "multipart/form-data; boundary=" + EDGE)
                .as("calltaker");
    }

    static Answer get(Http http, String path) {
        return http.get(path).as("calltaker").answer();
    }

    static String part(String name, String text) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"orders\"\r\n\r\n%s\r\n"
                .formatted(EDGE, name, text);
    }

    static String mapping(String source) {
        return """
                source: %s
                columns:
                  number: 编号
                  description: 内容
                  category: 类别
                  longitude: 经度
                  latitude: 纬度
                  filedAt: 时间
                  phone: 电话
                time: {pattern: yyyy-MM-dd HH:mm, zone: Asia/Shanghai}
                categories: {噪音: 03-05}
                otherwise: refuse
                """
                .formatted(source);
    }
}
