package io.cityops.cases.wechat;

/** What followers are told. */
final class WeChatWords {

    /** Nothing is said. */
    static final String SILENCE = "";

    static final String WELCOME = "欢迎上报城市管理问题：请发送文字说明、现场照片和位置（点“+”选择“位置”），收齐后自动登记。";
    static final String NOT_THIS_KIND = "暂时只能接收文字、照片和位置，请换一种方式发送。";
    static final String FORGOTTEN = "已取消，之前发送的内容不会登记。需要时请重新发送。";
    static final String SAY_WHAT = "已收到。请再用文字说明是什么问题。";
    static final String SEND_PLACE = "已收到。请再发送位置：点“+”选择“位置”。";
    static final String PHOTO_OR_DONE = "已收到文字和位置。可以再发一张现场照片；没有照片请回复“提交”。";
    static final String MORE_OR_DONE = "照片已收到。可以继续发照片，发完请回复“提交”。";
    static final String ELSEWHERE = "该位置不在本市范围内，请重新发送位置；或回复“取消”。";
    static final String TRY_AGAIN = "没有登记成功：照片可能无法识别。请重新发送照片，或直接回复“提交”。";

    private WeChatWords() {}

    static String taken(String number, String address, int lost) {
        var taken = "已登记，编号 " + number + "。处理进度：" + address + " 办结后在这里告诉您。";
        return lost == 0 ? taken : taken + "（有 " + lost + " 张照片没有收到）";
    }
}
