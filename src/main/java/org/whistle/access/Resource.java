package org.whistle.access;

/** What somebody may read or change; one row or more of the {@link AccessMatrix}. */
public enum Resource {
    REQUEST(Group.RESIDENTS, "诉求", "request"),
    REQUEST_PICTURES(Group.RESIDENTS, "诉求图片", "pictures of a request"),
    RESIDENTS_PAGES(Group.RESIDENTS, "居民页面", "residents' pages"),

    CASE(Group.CASES, "案卷", "case"),
    CONTACT(Group.CASES, "居民联系方式", "resident's contact"),
    PICTURES(Group.CASES, "案卷图片", "pictures of a case"),
    TIME(Group.CASES, "联系、暂停与延期", "contacts, pauses, longer limits"),
    QUESTIONS(Group.CASES, "询问居民", "questions to the resident"),
    JOINT_MEETING(Group.CASES, "联商会", "joint meeting"),
    RELATIONS(Group.CASES, "合并与拆分", "merges and splits"),
    PUBLICATION(Group.CASES, "办理公开", "publication on the board"),
    CALL_BACK(Group.CASES, "回访", "call-back"),
    TEAM_DESK(Group.CASES, "工作台", "desk of the team"),
    NOTICES(Group.CASES, "提醒", "notices"),

    SUPERVISION(Group.FIGURES, "督办看板", "supervision"),
    SERVICE_LEVELS(Group.FIGURES, "时限看板", "service levels"),
    RATES(Group.FIGURES, "指标", "rates"),
    MARKS(Group.FIGURES, "指标明细", "marks"),
    UNCOUNTED(Group.FIGURES, "未计入案卷", "uncounted case files"),
    RATE_SETTINGS(Group.FIGURES, "指标权重与达标线", "weights and standards of rates"),
    APPEALS(Group.FIGURES, "申诉", "appeals"),
    EXCLUSIONS(Group.FIGURES, "剔除", "exclusions"),
    SCORES(Group.FIGURES, "双考核评分", "scores"),
    ASSESSMENTS(Group.FIGURES, "四方评价", "assessments"),
    ASSESSMENT_WEIGHTS(Group.FIGURES, "四方权重", "weights of parties"),

    IMPORTS(Group.OFFICE, "热线工单导入", "imports of hotline orders"),
    TRIAGE(Group.OFFICE, "来信分拣", "mail that waits to be sorted"),
    PLACES(Group.OFFICE, "楼栋与地图", "buildings and maps"),
    CALENDAR(Group.OFFICE, "工作日历与工时", "calendar and working hours"),
    DUTY_PHONES(Group.OFFICE, "单位值班电话", "telephones of units"),
    EMERGENCY_MODES(Group.OFFICE, "应急状态", "emergency modes"),
    DISPATCH_CHANGES(Group.OFFICE, "派单规则建议", "changes of dispatch rules"),
    CASE_FILE_CHECK(Group.OFFICE, "案卷校验", "verification of case files"),
    METRICS(Group.OFFICE, "运行指标", "metrics"),
    HEALTH(Group.OFFICE, "健康状况", "health"),
    TEXT_GATEWAY(Group.OFFICE, "短信与聊天网关", "gateway of texts and chats"),
    SIGN_IN(Group.OFFICE, "登录", "sign-in"),
    OWN_ACCOUNT(Group.OFFICE, "本人账号、二次验证与令牌", "own account, second factor, tokens"),
    ACCOUNTS(Group.OFFICE, "他人账号", "accounts of others"),
    PERSONAL_DATA(Group.OFFICE, "查看记录、保存期限、导出与删除", "list of reveals, retention, export and erasure"),

    ENGINE_READING(Group.ENGINE, "引擎查询接口", "questions to the engine"),
    TASKS(Group.ENGINE, "任务", "tasks"),
    TASK_PARTIES(Group.ENGINE, "任务的候选组与异常结束", "whom a task asks, and its abnormal end"),
    ENGINE_NOTES(Group.ENGINE, "引擎内评论与附件", "comments and attachments in the engine"),
    DEFINITIONS(Group.ENGINE, "流程定义", "process definitions"),
    DECISION_TABLES(Group.ENGINE, "决策表", "decision tables"),
    DEPLOYMENTS(Group.ENGINE, "部署", "deployments"),
    INSTANCES(Group.ENGINE, "流程实例", "instances"),
    JOBS(Group.ENGINE, "作业与故障", "jobs and incidents"),
    ENGINE_HISTORY(Group.ENGINE, "引擎历史", "engine's history"),
    FILTERS(Group.ENGINE, "任务筛选器", "task filters"),
    USERS(Group.ENGINE, "引擎用户与用户组", "engine's users and groups"),
    AUTHORIZATIONS(Group.ENGINE, "引擎权限", "engine's rights"),
    ENGINE_OPERATION(Group.ENGINE, "引擎运行", "operation of the engine"),
    ENGINE_SETUP(Group.ENGINE, "引擎初始化、口令探测、停用的计数", "engine's set-up, password probe, counts that are off"),

    TASKLIST(Group.APPLICATIONS, "Tasklist", "Tasklist"),
    COCKPIT(Group.APPLICATIONS, "Cockpit", "Cockpit"),
    ADMIN(Group.APPLICATIONS, "Admin", "Admin"),
    WELCOME(Group.APPLICATIONS, "Welcome", "Welcome"),
    APPLICATION_FILES(Group.APPLICATIONS, "页面与脚本文件", "pages and scripts without data");

    /** The tables of docs/access.md. */
    enum Group {
        RESIDENTS("居民", "Residents"),
        CASES("案卷", "Cases"),
        FIGURES("考核", "Figures"),
        OFFICE("日常管理", "Office"),
        ENGINE("流程引擎", "Engine"),
        APPLICATIONS("引擎应用", "Camunda's applications");

        private final String chinese;
        private final String english;

        Group(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        String chinese() {
            return chinese;
        }

        String english() {
            return english;
        }
    }

    private final Group group;
    private final String chinese;
    private final String english;

    Resource(Group group, String chinese, String english) {
        this.group = group;
        this.chinese = chinese;
        this.english = english;
    }

    Group group() {
        return group;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    public Right to(Action action) {
        return new Right(this, action);
    }
}
