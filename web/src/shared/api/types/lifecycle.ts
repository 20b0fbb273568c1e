export type Stage =
  | 'reported'
  | 'to_verify'
  | 'self_handled'
  | 'to_file'
  | 'to_dispatch'
  | 'to_sign'
  | 'handling'
  | 'return_review'
  | 'extend_review'
  | 'hang_review'
  | 'hung'
  | 'cancel_review'
  | 'rework'
  | 'to_check'
  | 'checking'
  | 'to_close'
  | 'closed'
  | 'visited'
  | 'forced_closed'
  | 'not_accepted'
  | 'not_filed'
  | 'cancelled'
  | 'merged'
  | 'delegated'
  | 'escalated';

export type ProgressLight = 'blue' | 'yellow' | 'green';

export type DeadlineLight = 'green' | 'yellow' | 'red';

export type CaseAction =
  | 'accept'
  | 'reject'
  | 'merge'
  | 'split'
  | 'file'
  | 'not_file'
  | 'back'
  | 'dispatch'
  | 'sign'
  | 'return'
  | 'feed_back'
  | 'check_pass'
  | 'check_fail'
  | 'redispatch'
  | 'close'
  | 'reopen'
  | 'cancel'
  | 'delegate'
  | 'escalate'
  | 'send_back'
  | 'send_verify'
  | 'verify_true'
  | 'verify_false'
  | 'assign'
  | 'revoke'
  | 'ask_return'
  | 'ask_extend'
  | 'ask_hang'
  | 'ask_cancel'
  | 'approve'
  | 'refuse'
  | 'resume'
  | 'send_check'
  | 'force_close'
  | 'archive'
  | 'take_up'
  | 'visit'
  | 'appeal'
  | 'appeal_pass'
  | 'appeal_confirm'
  | 'appeal_refuse'
  | 'flag_hazard'
  | 'clear_hazard';

/** Why a case goes ahead of all others, on clocks that never rest. */
export type Hazard = 'category' | 'staff' | 'source';

export type Need = 'reason' | 'unit' | 'category' | 'condition' | 'photo' | 'link' | 'handler' | 'until' | 'into';

/** The clocks of the desk, whose limits a tenant sets itself. */
export type DeskClock = 'accept' | 'file' | 'dispatch' | 'sign' | 'verify' | 'review' | 'check' | 'close';

export type ClockName = DeskClock | 'handle' | 'hang' | 'total';
