/**
 * The columns that Outlook writes in other languages, each by its English name. They are those by which Microsoft Exchange
 * reads such exports (the class OutlookCsvLanguageSelect of its contact import); German, French, Italian and Dutch ones also
 * stand so in other programs that read or write them. Spanish and Brazilian Outlook leave some columns in English.
 */
const byLanguage: Readonly<Record<string, string>> = {
  // German
  'Vorname': 'First Name', 'Weitere Vornamen': 'Middle Name', 'Nachname': 'Last Name', 'Firma': 'Company', 'Position': 'Job Title', 'Beruf': 'Profession',
  'Straße geschäftlich': 'Business Street', 'Ort geschäftlich': 'Business City', 'Region geschäftlich': 'Business State', 'Postleitzahl geschäftlich': 'Business Postal Code', 'Land/Region geschäftlich': 'Business Country/Region',
  'Straße privat': 'Home Street', 'Ort privat': 'Home City', 'Bundesland/Kanton privat': 'Home State', 'Postleitzahl privat': 'Home Postal Code', 'Land/Region privat': 'Home Country/Region',
  'Weitere Straße': 'Other Street', 'Weiterer Ort': 'Other City', 'Weiteres/r Bundesland/Kanton': 'Other State', 'Weitere Postleitzahl': 'Other Postal Code', 'Weiteres/e Land/Region': 'Other Country/Region',
  'Telefon geschäftlich': 'Business Phone', 'Telefon geschäftlich 2': 'Business Phone 2', 'Telefon Firma': 'Company Main Phone', 'Haupttelefon': 'Primary Phone', 'Mobiltelefon': 'Mobile Phone', 'Telefon privat': 'Home Phone', 'Telefon privat 2': 'Home Phone 2', 'Weiteres Telefon': 'Other Phone',
  'Fax geschäftlich': 'Business Fax', 'Fax privat': 'Home Fax', 'Weiteres Fax': 'Other Fax',
  'E-Mail-Adresse': 'E-mail Address', 'E-Mail 2: Adresse': 'E-mail 2 Address', 'E-Mail 3: Adresse': 'E-mail 3 Address', 'Webseite': 'Web Page', 'Notizen': 'Notes', 'Kategorien': 'Categories',
  // French
  'Prénom': 'First Name', 'Deuxième prénom': 'Middle Name', 'Nom': 'Last Name', 'Société': 'Company', 'Titre': 'Job Title',
  'Rue (bureau)': 'Business Street', 'Ville (bureau)': 'Business City', 'Dép/Région (bureau)': 'Business State', 'Code postal (bureau)': 'Business Postal Code', 'Pays/Région (bureau)': 'Business Country/Region',
  'Rue (domicile)': 'Home Street', 'Ville (domicile)': 'Home City', 'Dép/Région (domicile)': 'Home State', 'Code postal (domicile)': 'Home Postal Code', 'Pays/Région (domicile)': 'Home Country/Region',
  'Rue (autre)': 'Other Street', 'Ville (autre)': 'Other City', 'Dép/Région (autre)': 'Other State', 'Code postal (autre)': 'Other Postal Code', 'Pays/Région (autre)': 'Other Country/Region',
  'Téléphone (bureau)': 'Business Phone', 'Téléphone 2 (bureau)': 'Business Phone 2', 'Téléphone société': 'Company Main Phone', 'Téléphone principal': 'Primary Phone', 'Tél. mobile': 'Mobile Phone', 'Téléphone (domicile)': 'Home Phone', 'Téléphone 2 (domicile)': 'Home Phone 2', 'Téléphone (autre)': 'Other Phone',
  'Télécopie (bureau)': 'Business Fax', 'Télécopie (domicile)': 'Home Fax', 'Télécopie (autre)': 'Other Fax',
  'Adresse de messagerie': 'E-mail Address', 'Adresse de messagerie 2': 'E-mail 2 Address', 'Adresse de messagerie 3': 'E-mail 3 Address', 'Page Web': 'Web Page', 'Catégories': 'Categories',
  // Spanish
  'Nombre': 'First Name', 'Segundo nombre': 'Middle Name', 'Apellidos': 'Last Name', 'Organización': 'Company', 'Puesto': 'Job Title', 'Profesión': 'Profession',
  'Calle del trabajo': 'Business Street', 'Ciudad de trabajo': 'Business City', 'Provincia o estado de trabajo': 'Business State', 'Código postal del trabajo': 'Business Postal Code', 'País o región del trabajo': 'Business Country/Region',
  'País o región del domicilio': 'Home Country/Region',
  'Otra calle': 'Other Street', 'Otra ciudad': 'Other City', 'Otra provincia o estado': 'Other State', 'Otro código postal': 'Other Postal Code', 'Otro país o región': 'Other Country/Region',
  'Teléfono del trabajo': 'Business Phone', 'Número de centralita de la organización': 'Company Main Phone', 'Teléfono principal': 'Primary Phone', 'Particular': 'Home Phone', 'Otro teléfono': 'Other Phone', 'Otro fax': 'Other Fax',
  'Dirección de correo electrónico 2': 'E-mail 2 Address', 'Dirección del correo electrónico 3': 'E-mail 3 Address', 'Página web': 'Web Page', 'Categorías': 'Categories',
  // Italian
  'Nome': 'First Name', 'Secondo nome': 'Middle Name', 'Cognome': 'Last Name', 'Società': 'Company', 'Posizione': 'Job Title', 'Professione': 'Profession',
  'Via (uff.)': 'Business Street', 'Città (uff.)': 'Business City', 'Provincia (uff.)': 'Business State', 'CAP (uff.)': 'Business Postal Code', 'Paese (uff.)': 'Business Country/Region', 'Paese/area geografica (uff.)': 'Business Country/Region',
  'Via (ab.)': 'Home Street', 'Città (ab.)': 'Home City', 'Provincia (ab.)': 'Home State', 'CAP (ab.)': 'Home Postal Code', 'Paese (ab.)': 'Home Country/Region', 'Paese/area geografica (ab.)': 'Home Country/Region',
  'Altra via': 'Other Street', 'Altra città': 'Other City', 'Altra provincia': 'Other State', 'Altro CAP': 'Other Postal Code', 'Altro paese': 'Other Country/Region', 'Altro paese/area geografica': 'Other Country/Region',
  'Ufficio': 'Business Phone', 'Ufficio 2': 'Business Phone 2', 'Telefono principale società': 'Company Main Phone', 'Telefono principale': 'Primary Phone', 'Cellulare': 'Mobile Phone', 'Abitazione': 'Home Phone', 'Abitazione 2': 'Home Phone 2', 'Altro telefono': 'Other Phone',
  'Fax (uff.)': 'Business Fax', 'Fax (ab.)': 'Home Fax', 'Altro fax': 'Other Fax',
  'Indirizzo posta elettronica': 'E-mail Address', 'Indirizzo posta elettronica 2': 'E-mail 2 Address', 'Indirizzo posta elettronica 3': 'E-mail 3 Address', 'Pagina Web': 'Web Page', 'Categorie': 'Categories',
  // Portuguese, of Portugal and of Brazil
  'Primeiro nome': 'First Name', 'Outros nomes/apelidos': 'Middle Name', 'Apelido': 'Last Name', 'Sobrenome': 'Last Name', 'Empresa': 'Company', 'Cargo': 'Job Title', 'Profissão': 'Profession',
  'Rua da empresa': 'Business Street', 'Localidade da empresa': 'Business City', 'Distrito da empresa': 'Business State', 'Código postal da empresa': 'Business Postal Code', 'País/Região da Empresa': 'Business Country/Region',
  'Rua da residência': 'Home Street', 'Localidade da residência': 'Home City', 'Distrito da residência': 'Home State', 'Código postal da residência': 'Home Postal Code', 'País da Residência/Região': 'Home Country/Region',
  'Endereço residencial': 'Home Street', 'Cidade do endereço residencial': 'Home City', 'CEP do endereço residencial': 'Home Postal Code', 'País/Região de Residência': 'Home Country/Region',
  'Rua do outro endereço': 'Other Street', 'Localidade do outro endereço': 'Other City', 'Distrito do outro endereço': 'Other State', 'Código postal do outro endereço': 'Other Postal Code', 'Outro País/Região': 'Other Country/Region',
  'Telefone da empresa': 'Business Phone', 'Telefone comercial': 'Business Phone', 'Telefone comercial 2': 'Business Phone 2', 'Telefone principal da empresa': 'Company Main Phone', 'Telefone principal': 'Primary Phone', 'Telemóvel': 'Mobile Phone', 'Telefone celular': 'Mobile Phone',
  'Telefone da residência': 'Home Phone', 'Telefone residencial': 'Home Phone', 'Telefone residencial 2': 'Home Phone 2', 'Outro telefone': 'Other Phone', 'Fax da empresa': 'Business Fax', 'Fax comercial': 'Business Fax', 'Fax da residência': 'Home Fax', 'Fax residencial': 'Home Fax', 'Outro fax': 'Other Fax',
  'Endereço de correio electrónico': 'E-mail Address', 'Endereço do correio electrónico 2': 'E-mail 2 Address', 'Endereço do correio electrónico 3': 'E-mail 3 Address', 'Endereço de email 2': 'E-mail 2 Address', 'Endereço de email 3': 'E-mail 3 Address',
  'Página na Web': 'Web Page', 'Página da Web': 'Web Page', 'Notas': 'Notes', 'Anotações': 'Notes', 'Categorias': 'Categories',
  // Dutch
  'Voornaam': 'First Name', 'Middelste naam': 'Middle Name', 'Achternaam': 'Last Name', 'Bedrijf': 'Company', 'Functie': 'Job Title', 'Beroep': 'Profession',
  'Werkadres, straat': 'Business Street', 'Werkadres, plaats': 'Business City', 'Werkadres, provincie': 'Business State', 'Werkadres, postcode': 'Business Postal Code', 'Land/regio (werk)': 'Business Country/Region',
  'Huisadres, straat': 'Home Street', 'Huisadres, plaats': 'Home City', 'Huisadres, provincie': 'Home State', 'Huisadres, postcode': 'Home Postal Code', 'Land/regio (thuis)': 'Home Country/Region',
  'Ander adres, straat': 'Other Street', 'Ander adres, plaats': 'Other City', 'Ander adres, provincie': 'Other State', 'Ander adres, postcode': 'Other Postal Code', 'Land/regio (anders)': 'Other Country/Region',
  'Telefoon op werk': 'Business Phone', 'Telefoon op werk 2': 'Business Phone 2', 'Hoofdtelefoon bedrijf': 'Company Main Phone', 'Hoofdtelefoon': 'Primary Phone', 'Mobiele telefoon': 'Mobile Phone', 'Telefoon thuis': 'Home Phone', 'Telefoon thuis 2': 'Home Phone 2', 'Andere telefoon': 'Other Phone',
  'Fax op werk': 'Business Fax', 'Fax thuis': 'Home Fax', 'Andere fax': 'Other Fax',
  'E-mailadres': 'E-mail Address', 'E-mailadres 2': 'E-mail 2 Address', 'E-mailadres 3': 'E-mail 3 Address', 'Webpagina': 'Web Page', 'Notities': 'Notes', 'Categorieën': 'Categories',
};

/** By its folded name, as `fold` makes one of what is written; both sides are folded alike. */
export function englishHeaders(fold: (written: string) => string): ReadonlyMap<string, string> {
  return new Map(Object.entries(byLanguage).map(([foreign, english]) => [fold(foreign), fold(english)]));
}
