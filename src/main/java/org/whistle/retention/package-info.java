/**
 * How long personal data is kept (保存期限), and what people may ask for of their own: a copy (导出) and that it goes
 * (删除).
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "bytes",
            "problem",
            "access",
            "catalogue",
            "request",
            "evidence",
            "correspondence",
            "servicelevel",
            "startup"
        })
package org.whistle.retention;
