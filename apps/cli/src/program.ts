import { Command, Help, type CommanderError } from 'commander';

const TITRES: Readonly<Record<string, string>> = {
  'Usage:': 'Utilisation\u00a0:',
  'Arguments:': 'Arguments\u00a0:',
  'Options:': 'Options\u00a0:',
  'Global Options:': 'Options générales\u00a0:',
  'Commands:': 'Commandes\u00a0:',
};

/** Sentences of the errors that the command line's parser finds by itself. */
const PHRASES: Readonly<Record<string, string>> = {
  'commander.unknownCommand': 'Cette commande n’existe pas.',
  'commander.unknownOption': 'Cette option n’existe pas.',
  'commander.missingArgument': 'Il manque un argument.',
  'commander.missingMandatoryOptionValue': 'Il manque une option obligatoire.',
  'commander.optionMissingArgument': 'Il manque la valeur d’une option.',
  'commander.excessArguments': 'Il y a trop d’arguments.',
  'commander.invalidArgument': 'Un argument n’est pas valable.',
};

/** A command whose help speaks French; its sub-commands inherit it. */
export class Commande extends Command {
  constructor(nom: string) {
    super(nom);
    this.helpOption('-h, --help', 'affiche cette aide').helpCommand(false).exitOverride().showHelpAfterError(false).allowExcessArguments(false);
    this.configureOutput({ outputError: () => undefined });
  }

  override createCommand(nom: string): Commande {
    return new Commande(nom);
  }

  override createHelp(): Help {
    return Object.assign(new Help(), { styleTitle: (titre: string) => TITRES[titre] ?? titre, showGlobalOptions: true });
  }

  /** A noun (« territoire ») whose verbs are sub-commands; named alone, it prints its help. */
  noun(nom: string, description: string): Commande {
    const commande = this.command(nom).description(description).usage('<verbe> [options]') as Commande;
    commande.action(() => commande.help());
    return commande;
  }
}

/** What to print for an error of the parser: the French sentence, the parser's detail, and where to look; `null` for a mere help. */
export function phraseOf(error: CommanderError): string | null {
  if (['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(error.code)) return null;
  const detail = /'([^']+)'/.exec(error.message)?.[1];
  return `${PHRASES[error.code] ?? 'La commande n’est pas comprise.'}${detail ? ` (${detail})` : ''} Ajoutez --help pour voir ce qui est possible.`;
}
