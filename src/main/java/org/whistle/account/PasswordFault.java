package org.whistle.account;

import java.util.List;
import java.util.function.BiPredicate;
import org.whistle.problem.Refusal;

/**
 * Why a password is not taken. No mixture of signs is asked for: length and not being the first guess are what counts
 * (NIST SP 800-63B).
 */
public enum PasswordFault {
    TOO_SHORT("password-too-short", "密码至少10个字符 · At least 10 characters", (password, names) -> length(password) < 10),
    TOO_LONG("password-too-long", "密码至多200个字符 · At most 200 characters", (password, names) -> isTooLong(password)),
    TOO_COMMON(
            "password-too-common",
            "不是常见密码、纯数字或键盘顺序 · No common password, digits only or keyboard row",
            (password, names) -> CommonPasswords.contain(password)),
    OWN_NAME(
            "password-own-name", "不由账号或姓名构成 · Not made of the account's or the person's name", PasswordFault::isMadeOf);

    private static final int LEFT_BESIDE_NAMES = 6;
    private static final int LONGEST = 200;

    private final String code;
    private final String rule;
    private final BiPredicate<String, List<String>> found;

    PasswordFault(String code, String rule, BiPredicate<String, List<String>> found) {
        this.code = code;
        this.rule = rule;
        this.found = found;
    }

    /** @return the rule in words, in both languages */
    public String rule() {
        return rule;
    }

    /**
     * One that is too long has that fault alone: to look for others in it would take as long as its sender likes.
     *
     * @param names of the account and the person; blanks among them count as none
     */
    public boolean isIn(String password, List<String> names) {
        return isTooLong(password) ? this == TOO_LONG : found.test(password, names);
    }

    /** @throws Refusal where the password has a fault */
    static void refuse(String field, String password, List<String> names) {
        if (password == null || password.isEmpty()) {
            throw Refusal.invalid(field, "required");
        }
        for (PasswordFault fault : values()) {
            if (fault.isIn(password, names)) {
                throw Refusal.invalid(field, fault.code);
            }
        }
    }

    private static boolean isTooLong(String password) {
        return length(password) > LONGEST;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    private static boolean isMadeOf(String password, List<String> names) {
        String left = CommonPasswords.plain(password);
        boolean found = false;
        for (String name : names) {
            String plain = name == null ? "" : CommonPasswords.plain(name);
            if (!plain.isBlank() && left.contains(plain)) {
                left = left.replace(plain, "");
                found = true;
            }
        }
        return found && CommonPasswords.letters(left).length() < LEFT_BESIDE_NAMES;
    }
}
