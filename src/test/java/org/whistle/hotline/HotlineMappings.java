package org.whistle.hotline;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Mappings for tests: all columns in Chinese, one category. */
final class HotlineMappings {

    static final String HEADER = "编号,内容,类别,事项,地址,经度,纬度,时间,姓名,电话,邮箱\n";

    private HotlineMappings() {}

    /** @param otherwise the item of unnamed categories; null refuses them */
    static Mapping ofAllColumns(String otherwise) {
        return ofAllColumns(otherwise, StandardCharsets.UTF_8);
    }

    static Mapping ofAllColumns(String otherwise, Charset charset) {
        return new Mapping(
                "12345",
                charset,
                ',',
                Map.ofEntries(
                        Map.entry(OrderField.NUMBER, List.of("编号")),
                        Map.entry(OrderField.DESCRIPTION, List.of("内容", "地址")),
                        Map.entry(OrderField.CATEGORY, List.of("类别")),
                        Map.entry(OrderField.ITEM, List.of("事项")),
                        Map.entry(OrderField.ADDRESS, List.of("地址")),
                        Map.entry(OrderField.LONGITUDE, List.of("经度")),
                        Map.entry(OrderField.LATITUDE, List.of("纬度")),
                        Map.entry(OrderField.FILED_AT, List.of("时间")),
                        Map.entry(OrderField.NAME, List.of("姓名")),
                        Map.entry(OrderField.PHONE, List.of("电话")),
                        Map.entry(OrderField.EMAIL, List.of("邮箱"))),
                OrderTimes.of("yyyy-MM-dd HH:mm", ZoneId.of("Asia/Shanghai")),
                Map.of("噪音", "03-05"),
                otherwise);
    }

    /** All columns, and one that says who files in confidence. */
    static Mapping withConfidence() {
        Mapping all = ofAllColumns("00-00");
        Map<OrderField, List<String>> columns = new EnumMap<>(all.columns());
        columns.put(OrderField.CONFIDENTIAL, List.of("保密"));
        return new Mapping(
                all.source(), all.charset(), all.delimiter(), columns, all.times(), all.categories(), all.otherwise());
    }
}
