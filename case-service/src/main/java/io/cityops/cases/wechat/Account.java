package io.cityops.cases.wechat;

/**
 * The official account of the bound tenant.
 *
 * @param token what callbacks are signed with
 * @param aesKey what messages are encrypted with: 43 characters of base64
 * @param secret what its interface is opened with
 * @param encrypted whether messages that are not encrypted are refused
 */
record Account(String appId, String token, String aesKey, String secret, boolean encrypted) {

    @Override
    public String toString() {
        return "the account " + appId;
    }
}
