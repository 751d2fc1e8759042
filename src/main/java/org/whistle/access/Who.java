package org.whistle.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The columns of the {@link AccessMatrix}: the roles of the staff, and those who come without one. */
public enum Who {
    ANYBODY("任何人", "anybody"),
    /** Whoever shows the secret of a request. */
    RESIDENT("居民（凭查询码）", "resident with the secret"),
    /** Any account, also one of a group that an operator has made. */
    STAFF("任何工作账号", "any account"),
    GRID_WORKER("网格员", "grid worker"),
    COMMUNITY_OFFICER("社区工作者", "community officer"),
    STREET_COORDINATOR("街道协调员", "street coordinator"),
    DEPARTMENT_HANDLER("部门经办人", "department handler"),
    CALL_TAKER("接线员", "call taker"),
    SUPERVISOR("督办员", "supervisor"),
    MODELER("流程建模员", "modeler"),
    ADMINISTRATOR("管理员", "administrator"),
    DATA_OFFICER("个人信息保护负责人", "data officer");

    private final String chinese;
    private final String english;

    Who(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    public static Who of(Role role) {
        return valueOf(role.name());
    }

    /** @return the role of this name; empty for those who come without one */
    public Optional<Role> role() {
        return ordinal() <= STAFF.ordinal() ? Optional.empty() : Optional.of(Role.valueOf(name()));
    }

    /** Nobody is signed in; whether they know a secret shows behind the door. */
    static Set<Who> stranger() {
        return EnumSet.of(ANYBODY, RESIDENT);
    }

    /** @return what somebody is who is signed in and belongs to these groups */
    static Set<Who> signedIn(Collection<String> groups) {
        Set<Who> all = EnumSet.of(ANYBODY, RESIDENT, STAFF);
        for (Role role : Role.values()) {
            if (groups.contains(role.group())) {
                all.add(of(role));
            }
        }
        return all;
    }
}
