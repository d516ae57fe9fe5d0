import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as cognito from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';

/** Roles of the console, as `functions/api/console/roles.ts` knows them. The lower number wins when somebody is in two groups. */
const groups = {
  officer: 'Privacy officer: starts, reviews and releases',
  'second-signatory': 'Signs as the second person',
  director: 'School director: reports a request',
  auditor: 'Data protection officer: reads, changes nothing',
} as const;

/**
 * Who may sign in to the console: people whom an administrator added, with a password and a one-time code. The console exchanges the
 * code itself, with PKCE and without a client secret.
 *
 * @security S-12, S-40
 */
export class ConsoleSignIn extends Construct {
  readonly pool: cognito.UserPool;
  readonly client: cognito.UserPoolClient;
  /** Of OpenID Connect; discovery stands below it. */
  readonly issuer: string;

  /** @param origin Of the console, without a slash at the end. */
  constructor(scope: Construct, id: string, { origin }: { readonly origin: string }) {
    super(scope, id);
    this.pool = new cognito.UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      standardAttributes: { email: { required: true, mutable: true }, fullname: { required: true, mutable: true } },
      mfa: cognito.Mfa.REQUIRED,
      // No text messages: they can be taken over, and cost.
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 14,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      accountRecovery: cognito.AccountRecovery.EMAIL_ONLY,
      featurePlan: cognito.FeaturePlan.PLUS,
      standardThreatProtectionMode: cognito.StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const [precedence, [groupName, description]] of Object.entries(groups).entries()) {
      new cognito.UserPoolGroup(this, groupName, { userPool: this.pool, groupName, description, precedence });
    }
    this.machineScopes();
    this.client = this.pool.addClient('Console', {
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        // The verified address says whose tasks somebody sees.
        scopes: [cognito.OAuthScope.OPENID, cognito.OAuthScope.PROFILE, cognito.OAuthScope.EMAIL],
        callbackUrls: [`${origin}/console/callback`],
        logoutUrls: [`${origin}/console`],
      },
      supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      idTokenValidity: Duration.minutes(5),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
    this.loginPage();
    const { region } = Stack.of(this);
    this.issuer = `https://cognito-idp.${region}.amazonaws.com/${this.pool.userPoolId}`;
  }

  /** For automated intake; a machine's own client is made by hand, because its secret belongs in nobody's template. */
  private machineScopes(): void {
    this.pool.addResourceServer('Intake', {
      identifier: 'inzage',
      scopes: [
        new cognito.ResourceServerScope({ scopeName: 'requests:write', scopeDescription: 'Register a request' }),
        new cognito.ResourceServerScope({ scopeName: 'requests:read', scopeDescription: 'Follow a request' }),
      ],
    });
  }

  private loginPage(): void {
    const domain = this.pool.addDomain('Domain', {
      // One in the whole region may have a name: the account's number makes it ours.
      cognitoDomain: { domainPrefix: `inzage-${Stack.of(this).account}` },
      managedLoginVersion: cognito.ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    const branding = new cognito.CfnManagedLoginBranding(this, 'Branding', {
      userPoolId: this.pool.userPoolId,
      clientId: this.client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    branding.node.addDependency(domain);
  }
}
