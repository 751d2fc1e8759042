package org.whistle.workflow.staff;

import org.whistle.access.Role;

/** The roles in Chinese, as Tasklist and Admin show them. */
final class RoleNames {

    private RoleNames() {}

    static String of(Role role) {
        return switch (role) {
            case GRID_WORKER -> "网格员";
            case COMMUNITY_OFFICER -> "社区工作者";
            case STREET_COORDINATOR -> "街道协调员";
            case DEPARTMENT_HANDLER -> "部门经办人";
            case CALL_TAKER -> "接线员";
            case SUPERVISOR -> "督办员";
            case MODELER -> "流程建模员";
            case ADMINISTRATOR -> "管理员";
            case DATA_OFFICER -> "个人信息保护负责人";
        };
    }
}
