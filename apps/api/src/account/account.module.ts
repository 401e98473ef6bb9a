import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { AccountController } from './account.controller.js';
import { AddPasskey } from './add-passkey.js';
import { ChangePassword } from './change-password.js';
import { ConfirmTotp } from './confirm-totp.js';
import { EndSessions } from './end-sessions.js';
import { EndTotp } from './end-totp.js';
import { KeepPasskeys } from './keep-passkeys.js';
import { PasskeysController } from './passkeys.controller.js';
import { ProveIdentity } from './prove-identity.js';
import { RenameAccount } from './rename-account.js';
import { RenewRecoveryCodes } from './renew-recovery-codes.js';
import { ShowAccount } from './show-account.js';
import { SignInLocksController } from './sign-in-locks.controller.js';
import { StartPasskey } from './start-passkey.js';
import { StartTotp } from './start-totp.js';
import { UnlockSignIn } from './unlock-sign-in.js';

@Module({
  imports: [SessionModule],
  controllers: [AccountController, PasskeysController, SignInLocksController],
  providers: [
    ShowAccount,
    RenameAccount,
    ProveIdentity,
    ChangePassword,
    StartTotp,
    ConfirmTotp,
    EndTotp,
    RenewRecoveryCodes,
    EndSessions,
    StartPasskey,
    AddPasskey,
    KeepPasskeys,
    UnlockSignIn,
  ],
  exports: [UnlockSignIn],
})
export class AccountModule {}
