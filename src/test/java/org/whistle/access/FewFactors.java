package org.whistle.access;

/** Whether there is a second factor, as a test wants it; its code is 123456. */
final class FewFactors implements SecondFactors {

    boolean setUp;
    boolean owed;
    boolean delayed;

    @Override
    public boolean isSetUp(String account) {
        return setUp;
    }

    @Override
    public boolean isOwed(String account) {
        return owed;
    }

    @Override
    public boolean matches(String account, String code) {
        if (delayed) {
            throw new TooManyAttempts();
        }
        return "123456".equals(code);
    }
}
